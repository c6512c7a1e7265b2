import { useEffect, useState, useSyncExternalStore } from "react";
import type { Meeting } from "../../core/meeting.ts";
import type { Scene } from "./scene.ts";
import type { Showing, Shown } from "./shown.ts";
import { createShowing } from "./shown.ts";

/** What the stage of a meeting shows, as long as the page stands. */
export function useShowing({ desk }: Pick<Scene, "desk">, { key, shown }: Meeting): readonly [Shown, Showing["show"]] {
  const [showing] = useState(() => createShowing(desk.openShownItem(key), shown));
  useEffect(() => showing.start(), [showing]);
  return [useSyncExternalStore(showing.subscribe, showing.read, showing.read), showing.show];
}
