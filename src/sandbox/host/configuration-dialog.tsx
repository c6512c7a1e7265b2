import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  makeStyles,
} from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { HostTab, NewTab } from "../connector/host-api.ts";
import { HostRequestError } from "./errors.ts";
import { TabFrame, type TabSpot, type TabSurroundings } from "./tab-frame.tsx";
import type { SettingsServices, TabSettings } from "./teams-protocol/calls.ts";
import type { TabConnection } from "./teams-protocol/tab-connection.ts";
import { refusalText, texts } from "./texts.ts";

const useStyles = makeStyles({
  surface: { maxWidth: "720px" },
  content: { display: "flex", flexDirection: "column", height: "min(520px, 60dvh)" },
});

export interface ConfigurationDialogProps {
  readonly surroundings: TabSurroundings;
  /** Id of the channel or of the meeting's chat. */
  readonly conversation: string;
  readonly place: Pick<TabSpot, "channel" | "meeting">;
  add(tab: NewTab): Promise<HostTab>;
  onAdded(tab: HostTab): void;
  onClose(): void;
}

/** The product's configuration page in a dialog, as Teams shows it to whoever adds a tab. */
export function ConfigurationDialog(props: ConfigurationDialogProps) {
  const { surroundings, conversation, place, add, onAdded, onClose } = props;
  const styles = useStyles();
  const connection = useRef<TabConnection>(undefined);
  const chosen = useRef<TabSettings>(undefined);
  const [valid, setValid] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const { app, configurationUrl } = surroundings.state;

  async function keepTab(settings: TabSettings): Promise<void> {
    try {
      onAdded(await add({ ...settings, name: settings.name || app.displayName, conversation }));
    } catch (error) {
      setBusy(false);
      setFault(refusalText(error instanceof HostRequestError ? error.reason : "failed"));
    }
  }

  const settings: SettingsServices = {
    allowSave: setValid,
    keep(given) {
      chosen.current = given;
    },
    finish(reason) {
      if (reason === undefined && chosen.current) {
        void keepTab(chosen.current);
        return;
      }
      setBusy(false);
      setFault(reason || texts.configurationEmpty);
    },
  };

  return (
    <Dialog open onOpenChange={(_event, data) => data.open || onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{texts.addTab}</DialogTitle>
          <DialogContent className={styles.content}>
            {fault !== undefined && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{fault}</MessageBarBody>
              </MessageBar>
            )}
            <TabFrame
              surroundings={surroundings}
              spot={{ ...place, frame: "settings", contentUrl: configurationUrl, entityId: "" }}
              settings={settings}
              onConnect={(open) => {
                connection.current = open;
              }}
            />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{texts.cancel}</Button>
            <Button
              appearance="primary"
              disabledFocusable={!valid || busy}
              onClick={() => {
                setBusy(true);
                connection.current?.save();
              }}
            >
              {texts.save}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
