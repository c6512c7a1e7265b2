import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { texts } from "./texts.ts";

const useStyles = makeStyles({
  beside: {
    display: "flex",
    width: "280px",
    flexShrink: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

export interface RailPaneProps {
  /** Too little room for the rail beside the place: it opens over it. */
  readonly narrow: boolean;
  readonly open: boolean;
  readonly children: ReactNode;
  onOpen(open: boolean): void;
}

/** Where the rail stands. */
export function RailPane({ narrow, open, children, onOpen }: RailPaneProps) {
  const styles = useStyles();
  if (!narrow) return <div className={styles.beside}>{children}</div>;
  return (
    <OverlayDrawer open={open} onOpenChange={(_event, data) => onOpen(data.open)}>
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={texts.closeChannels}
              onClick={() => onOpen(false)}
            />
          }
        >
          {texts.channels}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>{children}</DrawerBody>
    </OverlayDrawer>
  );
}
