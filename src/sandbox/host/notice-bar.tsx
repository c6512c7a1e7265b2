import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { Notice } from "./texts.ts";

/** What came of the last thing that somebody did here. */
export function NoticeBar({ notice }: { readonly notice: Notice | undefined }) {
  if (!notice) return null;
  return (
    <MessageBar intent={notice.intent} layout="multiline" politeness="assertive">
      <MessageBarBody>{notice.text}</MessageBarBody>
    </MessageBar>
  );
}
