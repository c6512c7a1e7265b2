import { useCallback, useEffect, useState } from "react";
import type { TroubleKind } from "./trouble.ts";
import { troubleOf } from "./trouble.ts";

/** What comes when somebody wants it: absent while it is under way, and why it did not come. */
export interface Loaded<Parts> {
  readonly parts?: Parts;
  readonly trouble?: TroubleKind;
  /** Tries again. */
  readonly load: () => Promise<void>;
}

/** @param fetch the same function in every rendering */
export function useLoaded<Parts>(fetch: () => Promise<Parts>): Loaded<Parts> {
  const [parts, setParts] = useState<{ readonly value: Parts }>();
  const [trouble, setTrouble] = useState<TroubleKind>();
  const load = useCallback(async () => {
    try {
      const value = await fetch();
      setParts({ value });
    } catch (error) {
      // What the browser says of code that it could not fetch names no reason: most often there is no connection.
      setTrouble(error instanceof TypeError ? "unreachable" : troubleOf(error).kind);
    }
  }, [fetch]);
  useEffect(() => void load(), [load]);
  return { ...(parts && { parts: parts.value }), ...(trouble && { trouble }), load };
}
