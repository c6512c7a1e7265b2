import type { ShownItem } from "../../graph/meeting-store.ts";
import type { Store } from "../store.ts";
import { createStore } from "../store.ts";

/** What the stage of a meeting shows, as one looker-on knows it. */
export interface Shown {
  /** Id of the item of the agenda; empty for none. */
  readonly id: string;
  /** Whether it could not be read or written lately. */
  readonly isOut: boolean;
}

export interface Showing extends Store<Shown> {
  /** Begins to read. @returns a function that ends it. */
  start(): () => void;
  /** Shows an item at once here and soon everywhere; of several in a row only the last is written. */
  show(id: string): void;
}

/** In milliseconds; nobody in a room waits much longer for the next item. */
const usualPace = { pause: 2000, afterTrouble: 10_000 } as const;

interface Options {
  readonly pace?: { readonly pause: number; readonly afterTrouble: number };
  readonly isVisible?: () => boolean;
}

/**
 * Keeps stage and side panel together through the row of the meeting. Sharing another address with the stage for every
 * item would load the page anew for everybody; Live Share would need a service beside SharePoint.
 */
export function createShowing(
  item: ShownItem,
  initial: string,
  { pace = usualPace, isVisible = () => document.visibilityState === "visible" }: Options = {},
): Showing {
  const store = createStore<Shown>({ id: initial, isOut: false });
  let wanted: string | undefined;
  let isWriting = false;

  async function write(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    let isOut = false;
    for (let id = wanted; id !== undefined; id = wanted === id ? undefined : wanted)
      isOut = await item.write(id).then(
        () => false,
        () => true,
      );
    wanted = undefined;
    isWriting = false;
    store.write({ id: store.read().id, isOut });
  }

  async function read(): Promise<void> {
    if (wanted !== undefined) return;
    try {
      const id = await item.read();
      if (wanted === undefined) store.write(sameOr(store.read(), { id, isOut: false }));
    } catch {
      store.write({ id: store.read().id, isOut: true });
    }
  }

  return {
    read: store.read,
    subscribe: store.subscribe,
    start() {
      let timer: ReturnType<typeof setTimeout>;
      let isOver = false;
      const turn = async () => {
        if (isVisible()) await read();
        if (!isOver) timer = setTimeout(turn, store.read().isOut ? pace.afterTrouble : pace.pause);
      };
      void turn();
      return () => {
        isOver = true;
        clearTimeout(timer);
      };
    },
    show(id) {
      wanted = id;
      store.write({ ...store.read(), id });
      void write();
    },
  };
}

function sameOr(known: Shown, next: Shown): Shown {
  return known.id === next.id && known.isOut === next.isOut ? known : next;
}
