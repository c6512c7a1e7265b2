import {
  Badge,
  Button,
  Caption1,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  Subtitle2,
  Switch,
  Text,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { ChannelTools } from "./channel-tools.tsx";
import { ClockTools } from "./clock-tools.tsx";
import { useHost } from "./host-context.tsx";
import type { NumberedEntry } from "./protocol-log.ts";
import { type SignIn, SignInChoice } from "./sign-in-choice.tsx";
import { texts } from "./texts.ts";

const useStyles = makeStyles({
  drawer: { width: "min(480px, 100vw)" },
  heading: { display: "block", margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}` },
  list: { listStyleType: "none", margin: "0", padding: "0" },
  entry: {
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  detail: { display: "block", fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground2 },
});

export interface DeveloperDrawerProps {
  readonly entries: readonly NumberedEntry[];
  readonly signIn: SignIn;
  readonly open: boolean;
  onClose(): void;
}

function Heading({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <Subtitle2 as="h3" className={styles.heading}>
      {children}
    </Subtitle2>
  );
}

/** What a developer may change around the app, and what the tab and the page said to each other, the newest first. */
export function DeveloperDrawer({ entries, signIn, open, onClose }: DeveloperDrawerProps) {
  const styles = useStyles();
  const { withoutExecute, chooseWithoutExecute } = useHost();
  return (
    <OverlayDrawer
      className={styles.drawer}
      position="end"
      open={open}
      onOpenChange={(_event, data) => data.open || onClose()}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={<Button appearance="subtle" icon={<DismissRegular />} aria-label={texts.close} onClick={onClose} />}
        >
          {texts.openDeveloper}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <Heading>{texts.clock}</Heading>
        <ClockTools />
        <Heading>{texts.channelTools}</Heading>
        <ChannelTools />
        <Heading>{texts.client}</Heading>
        <Switch
          label={texts.withoutExecute}
          checked={withoutExecute}
          onChange={(_event, { checked }) => chooseWithoutExecute(checked)}
        />
        <Heading>{texts.signIn}</Heading>
        <SignInChoice signIn={signIn} />
        <Heading>{texts.protocol}</Heading>
        <Text>{entries.length === 0 ? texts.developerEmpty : texts.developerNotice}</Text>
        <ol className={styles.list} reversed>
          {entries.toReversed().map((entry) => (
            <li key={entry.number} className={styles.entry}>
              <Text weight="semibold">{entry.func}</Text>{" "}
              <Badge appearance="outline" color="informative">
                {entry.from === "tab" ? texts.fromTab : texts.fromHost}
              </Badge>{" "}
              {!entry.supported && <Badge color="danger">{texts.unsupported}</Badge>}
              <Caption1 className={styles.detail}>{entry.detail}</Caption1>
            </li>
          ))}
        </ol>
      </DrawerBody>
    </OverlayDrawer>
  );
}
