import {
  Badge,
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Switch,
  Text,
  Tooltip,
  tokens,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { BotOutcome, ChannelEdit, HostChannel } from "../connector/host-api.ts";
import { ChannelNameForm } from "./channel-name-form.tsx";
import { useHost } from "./host-context.tsx";
import { noticeAfter } from "./notice.ts";
import { NoticeBar } from "./notice-bar.tsx";
import { type Notice, texts } from "./texts.ts";

const useStyles = makeStyles({
  tools: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { listStyleType: "none", margin: "0", padding: "0" },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: "32px" },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  gone: { color: tokens.colorNeutralForeground3 },
});

interface ChannelMenuProps {
  readonly channel: HostChannel;
  onRename(): void;
  onEdit(edit: ChannelEdit): void;
}

function ChannelMenu({ channel, onRename, onEdit }: ChannelMenuProps) {
  const { threadId } = useHost().state.team;
  const { id, displayName, membershipType, sharedOut, botsBlocked } = channel;
  const isFirst = id === threadId;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={texts.changeChannel(displayName)} relationship="label">
          <Button appearance="subtle" size="small" icon={<MoreHorizontalRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {!isFirst && <MenuItem onClick={onRename}>{texts.renameChannel}</MenuItem>}
          {membershipType === "shared" && (
            <MenuItem onClick={() => onEdit({ sharedOut: !sharedOut })}>
              {sharedOut ? texts.unshareChannel : texts.shareChannel}
            </MenuItem>
          )}
          <MenuItem onClick={() => onEdit({ botsBlocked: !botsBlocked })}>
            {botsBlocked ? texts.allowBots : texts.blockBots}
          </MenuItem>
          {!isFirst && <MenuItem onClick={() => onEdit({ deleted: true })}>{texts.deleteChannel}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

type EditChannel = (id: string, edit: ChannelEdit) => void;

function ChannelRow({ channel, edit }: { readonly channel: HostChannel; readonly edit: EditChannel }) {
  const styles = useStyles();
  const [renaming, setRenaming] = useState(false);
  const { id, displayName, sharedOut, botsBlocked } = channel;
  if (renaming) {
    return (
      <li>
        <ChannelNameForm
          label={texts.newName}
          button={texts.save}
          name={displayName}
          onName={(name) => {
            setRenaming(false);
            if (name !== displayName) edit(id, { displayName: name });
          }}
        />
      </li>
    );
  }
  return (
    <li className={styles.row}>
      <Text className={styles.name}>{displayName}</Text>
      {sharedOut && <Badge appearance="tint">{texts.sharedOut}</Badge>}
      {botsBlocked && (
        <Badge appearance="tint" color="warning">
          {texts.botsBlocked}
        </Badge>
      )}
      <ChannelMenu channel={channel} onRename={() => setRenaming(true)} onEdit={(change) => edit(id, change)} />
    </li>
  );
}

/** Lets a developer change the team's channels as its members could, and block the app as an administrator could. */
export function ChannelTools() {
  const styles = useStyles();
  const { state, client } = useHost();
  const [shared, setShared] = useState(false);
  const [notice, setNotice] = useState<Notice>();

  async function run(work: () => Promise<BotOutcome>): Promise<void> {
    setNotice(await noticeAfter(work));
  }

  const edit: EditChannel = (id, change) => void run(() => client.editChannel(id, change));
  return (
    <div className={styles.tools}>
      <NoticeBar notice={notice} />
      <ul className={styles.list} aria-label={texts.channelTools}>
        {state.channels.map((channel) => (
          <ChannelRow key={channel.id} channel={channel} edit={edit} />
        ))}
        {state.deletedChannels.map(({ id, displayName }) => (
          <li key={id} className={styles.row}>
            <Text className={`${styles.name} ${styles.gone}`}>{texts.deletedChannel(displayName)}</Text>
            <Button size="small" onClick={() => edit(id, { deleted: false })}>
              {texts.restoreChannel}
            </Button>
          </li>
        ))}
      </ul>
      <ChannelNameForm
        label={texts.newChannel}
        button={texts.createChannel}
        onName={(displayName) =>
          void run(() => client.createChannel({ displayName, membershipType: shared ? "shared" : "standard" }))
        }
      />
      <Switch label={texts.sharedChannel} checked={shared} onChange={(_event, { checked }) => setShared(checked)} />
      <Switch
        label={texts.blockApp}
        checked={state.app.blocked}
        onChange={(_event, { checked }) => void run(() => client.blockApp(checked))}
      />
    </div>
  );
}
