import { Avatar, Button, Caption1, makeStyles, mergeClasses, Text, Tooltip, tokens } from "@fluentui/react-components";
import { CompassNorthwestRegular, DeleteRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { BotOutcome, CardActionRequest, HostMessage } from "../connector/host-api.ts";
import { CardView } from "./cards/card-view.tsx";
import { MarkdownText, PlainText } from "./cards/markdown-text.tsx";
import { useHost } from "./host-context.tsx";
import { momentText } from "./moment.ts";
import { noticeAfter } from "./notice.ts";
import { NoticeBar } from "./notice-bar.tsx";
import { type Notice, texts } from "./texts.ts";

const useStyles = makeStyles({
  message: {
    display: "flex",
    gap: tokens.spacingHorizontalM,
    minWidth: 0,
    // As in Teams, what can be done to a message shows only where the pointer or the focus is.
    "@media (hover: hover)": {
      "&:not(:hover, :focus-within) .sandbox-delete": { opacity: 0 },
    },
  },
  body: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    minHeight: "24px",
    columnGap: tokens.spacingHorizontalS,
  },
  time: { color: tokens.colorNeutralForeground2 },
  text: { overflowWrap: "anywhere" },
  plain: { whiteSpace: "pre-wrap" },
});

/** What the components of a conversation may do for the acting person. */
export interface MessageActions {
  act(messageId: string, action: CardActionRequest): Promise<BotOutcome>;
  openLink(url: string): void;
}

export interface MessageViewProps {
  readonly message: HostMessage;
  readonly reply: boolean;
  /** Whether it stands in a channel, where the owner of the team may delete the app's posts. */
  readonly inChannel: boolean;
  readonly actions: MessageActions;
}

const botAuthor = "bot";

function MessageAvatar({ message, small }: { readonly message: HostMessage; readonly small: boolean }) {
  const size = small ? 24 : 32;
  return message.author === botAuthor ? (
    <Avatar aria-hidden size={size} shape="square" color="brand" icon={<CompassNorthwestRegular />} />
  ) : (
    <Avatar aria-hidden size={size} name={message.authorName} color="colorful" idForColor={message.author} />
  );
}

/** A post or a reply: who, when, text and cards. Below a card stands what came of its last action. */
export function MessageView({ message, reply, inChannel, actions }: MessageViewProps) {
  const styles = useStyles();
  const [busy, setBusy] = useState(false);
  const [notice, setNotice] = useState<Notice>();
  const { state, client, now, withoutExecute } = useHost();
  const time = momentText(message.createdAt, now());
  const fromBot = message.author === botAuthor;

  const deletable = inChannel && fromBot && state.person.ownsTeam;

  async function remove(): Promise<void> {
    setNotice(await noticeAfter(() => client.remove(message.id)));
  }

  async function act(action: CardActionRequest): Promise<void> {
    setBusy(true);
    setNotice(undefined);
    setNotice(await noticeAfter(() => actions.act(message.id, action)));
    setBusy(false);
  }

  return (
    <article className={styles.message} aria-label={(reply ? texts.replyBy : texts.postBy)(message.authorName, time)}>
      <MessageAvatar message={message} small={reply} />
      <div className={styles.body}>
        <div className={styles.head}>
          <Text weight="semibold">{message.authorName}</Text>
          <Caption1 className={styles.time}>
            <time dateTime={message.createdAt}>{time}</time>
            {message.editedAt && ` · ${texts.edited}`}
          </Caption1>
          {deletable && (
            <Tooltip content={texts.deletePost} relationship="label">
              <Button
                className="sandbox-delete"
                appearance="subtle"
                size="small"
                icon={<DeleteRegular />}
                onClick={() => void remove()}
              />
            </Tooltip>
          )}
        </div>
        {message.text !== "" && (
          <div className={mergeClasses(styles.text, !fromBot && styles.plain)}>
            {fromBot ? (
              <MarkdownText text={message.text} onLink={actions.openLink} />
            ) : (
              <PlainText text={message.text} onLink={actions.openLink} />
            )}
          </div>
        )}
        {message.cards.map((card, index) => {
          const key = `${index}`;
          return (
            <CardView
              key={key}
              card={card}
              busy={busy}
              withoutExecute={withoutExecute}
              onAction={act}
              onLink={actions.openLink}
            />
          );
        })}
        <NoticeBar notice={notice} />
      </div>
    </article>
  );
}
