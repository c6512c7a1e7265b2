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
  Text,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
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

/** How the tab's sign-in goes, and what the tab and the page said to each other, the newest first. */
export function DeveloperDrawer({ entries, signIn, open, onClose }: DeveloperDrawerProps) {
  const styles = useStyles();
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
        <Subtitle2 as="h3" className={styles.heading}>
          {texts.signIn}
        </Subtitle2>
        <SignInChoice signIn={signIn} />
        <Subtitle2 as="h3" className={styles.heading}>
          {texts.protocol}
        </Subtitle2>
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
