import { useCallback, useMemo } from "react";
import { useStored } from "./browser-state.ts";

/** Id of the message that a person has seen last, by conversation. */
type ReadMarks = Readonly<Record<string, string>>;

export interface Unread {
  /** Ids grow with time, so a newer message has the greater number. */
  isUnread(conversation: string, latest: string | undefined): boolean;
  markRead(conversation: string, latest: string): void;
}

/** What a person has not read yet; it is kept in this browser. */
export function useUnread(person: string): Unread {
  const [stored, store] = useStored(`sandbox.read.${person}`);
  const marks = useMemo(() => JSON.parse(stored ?? "{}") as ReadMarks, [stored]);

  const isUnread = useCallback(
    (conversation: string, latest: string | undefined) => Number(latest ?? 0) > Number(marks[conversation] ?? 0),
    [marks],
  );
  const markRead = useCallback(
    (conversation: string, latest: string) => {
      if (marks[conversation] !== latest) store(JSON.stringify({ ...marks, [conversation]: latest }));
    },
    [marks, store],
  );
  return { isUnread, markRead };
}
