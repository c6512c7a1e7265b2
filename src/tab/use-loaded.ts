import { useCallback, useEffect, useState } from "react";
import { pageVisibility, pauseBetweenReadings } from "./board-feed.ts";
import { deviceNetwork } from "./network.ts";
import type { TroubleKind } from "./trouble.ts";
import { troubleOf } from "./trouble.ts";

/** What comes when somebody wants it: absent while it is under way, and why it did not come. */
export interface Loaded<Parts> {
  readonly parts?: Parts;
  readonly trouble?: TroubleKind;
  /** Tries again. */
  readonly load: () => Promise<void>;
}

/**
 * What could not be reached is tried again by itself, as the board is: once there is a network, and after a pause.
 * @param fetch the same function in every rendering
 */
export function useLoaded<Parts>(fetch: () => Promise<Parts>): Loaded<Parts> {
  const [parts, setParts] = useState<{ readonly value: Parts }>();
  const [trouble, setTrouble] = useState<TroubleKind>();
  const load = useCallback(async () => {
    try {
      const value = await fetch();
      setParts({ value });
      setTrouble(undefined);
    } catch (error) {
      // What the browser says of code that it could not fetch names no reason: most often there is no connection.
      setTrouble(error instanceof TypeError ? "unreachable" : troubleOf(error).kind);
    }
  }, [fetch]);
  useEffect(() => void load(), [load]);
  useEffect(() => (trouble === "unreachable" ? keepTrying(load) : undefined), [trouble, load]);
  return { ...(parts && { parts: parts.value }), ...(trouble && { trouble }), load };
}

/** One attempt at a time, and none while nobody looks. @returns a function that ends it */
function keepTrying(load: () => Promise<void>): () => void {
  let isTrying = false;
  async function again(): Promise<void> {
    if (isTrying || !pageVisibility.isVisible() || !deviceNetwork.isOnline()) return;
    isTrying = true;
    await load();
    isTrying = false;
  }
  const timer = setInterval(again, pauseBetweenReadings);
  const forget = [deviceNetwork.onChange(again), pageVisibility.onReturn(again)];
  return () => {
    clearInterval(timer);
    for (const stop of forget) stop();
  };
}
