import { Button, Caption1, Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowReplyRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { BotOutcome, CardJson, HostMessage } from "../connector/host-api.ts";
import { ComposeBox } from "./compose-box.tsx";
import { type MessageActions, MessageView } from "./message-view.tsx";
import { noticeAfter } from "./notice.ts";
import { NoticeBar } from "./notice-bar.tsx";
import { type Notice, texts } from "./texts.ts";
import { type Thread, threadsOf } from "./threads.ts";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, minHeight: 0 },
  posts: { flexGrow: 1, minHeight: 0, overflowY: "auto", padding: tokens.spacingHorizontalL },
  column: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    maxWidth: "880px",
    marginInline: "auto",
  },
  post: { padding: tokens.spacingHorizontalL, gap: tokens.spacingVerticalM, overflow: "visible" },
  replies: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    marginInlineStart: tokens.spacingHorizontalXXL,
  },
  replyButton: { alignSelf: "start", marginInlineStart: tokens.spacingHorizontalXL },
  compose: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  empty: { color: tokens.colorNeutralForeground2, textAlign: "center", paddingBlock: tokens.spacingVerticalXXXL },
  hint: { color: tokens.colorNeutralForeground2 },
});

export interface ConversationActions extends MessageActions {
  send(text: string, thread?: string, cards?: readonly CardJson[]): Promise<BotOutcome>;
}

export interface ConversationViewProps {
  readonly conversation: string;
  readonly messages: readonly HostMessage[];
  /** A chat with the app has no threads and needs no mention. */
  readonly chat: boolean;
  readonly appName: string;
  readonly actions: ConversationActions;
}

interface PostProps {
  readonly conversation: string;
  readonly thread: Thread;
  readonly actions: ConversationActions;
}

function Post({ conversation, thread, actions }: PostProps) {
  const styles = useStyles();
  const [replying, setReplying] = useState(false);
  const [notice, setNotice] = useState<Notice>();
  const [first, ...replies] = thread.messages;

  async function send(text: string, cards: readonly CardJson[]): Promise<void> {
    setReplying(false);
    setNotice(await noticeAfter(() => actions.send(text, thread.id, cards)));
  }

  return (
    <Card className={styles.post} role="group" aria-label={first?.authorName}>
      {first && <MessageView message={first} reply={false} inChannel actions={actions} />}
      {replies.length > 0 && (
        <div className={styles.replies}>
          {replies.map((message) => (
            <MessageView key={message.id} message={message} reply inChannel actions={actions} />
          ))}
        </div>
      )}
      <NoticeBar notice={notice} />
      {replying ? (
        <ComposeBox conversation={conversation} label={texts.replyField} focused onSend={send} />
      ) : (
        <Button
          className={styles.replyButton}
          appearance="transparent"
          icon={<ArrowReplyRegular />}
          onClick={() => setReplying(true)}
        >
          {texts.reply}
        </Button>
      )}
    </Card>
  );
}

/** Shows the end of a post, or its beginning where it is taller than the view: that is where one reads first. */
function bringIntoView(post: Element | null | undefined, view: Element | null): void {
  if (!post || !view) return;
  post.scrollIntoView({ block: post.clientHeight > view.clientHeight ? "start" : "end" });
}

/** The posts of a channel, or the chat with the app, and the field to write in. The newest stands at the bottom. */
export function ConversationView({ conversation, messages, chat, appName, actions }: ConversationViewProps) {
  const styles = useStyles();
  const log = useRef<HTMLDivElement>(null);
  const posts = useRef<HTMLDivElement>(null);
  const [notice, setNotice] = useState<Notice>();
  const newest = messages.at(-1)?.id;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message is what brings the view to the bottom.
  useEffect(() => {
    bringIntoView(posts.current?.lastElementChild, log.current);
  }, [newest]);

  async function send(text: string, cards: readonly CardJson[]): Promise<void> {
    setNotice(await noticeAfter(() => actions.send(text, undefined, cards)));
  }

  const commands = texts.commands.map((command) => (chat ? command : `@${appName} ${command}`));
  return (
    <div className={styles.view}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div ref={log} className={styles.posts} tabIndex={0} role="log" aria-label={chat ? texts.chat : texts.posts}>
        <div ref={posts} className={styles.column}>
          {messages.length === 0 && <Text className={styles.empty}>{chat ? texts.noChat : texts.noPosts}</Text>}
          {chat
            ? messages.map((message) => (
                <MessageView key={message.id} message={message} reply={false} inChannel={false} actions={actions} />
              ))
            : threadsOf(messages).map((thread) => (
                <Post key={thread.id} conversation={conversation} thread={thread} actions={actions} />
              ))}
        </div>
      </div>
      <div className={styles.compose}>
        <div className={styles.column}>
          <NoticeBar notice={notice} />
          <ComposeBox
            conversation={conversation}
            label={chat ? texts.chatField : texts.newPost}
            suggestions={commands}
            onSend={send}
          />
          {!chat && <Caption1 className={styles.hint}>{texts.mentionHint(appName)}</Caption1>}
        </div>
      </div>
    </div>
  );
}
