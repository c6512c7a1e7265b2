import { createContext, useContext } from "react";
import type { PageLink } from "./page-address.ts";

/** Where in Teams the tab stands; `content` also outside of it. */
export type Frame = "content" | "settings" | "sidePanel" | "meetingStage";

/** What the configuration page has decided. */
export interface TabChoice {
  /** Distinguishes this tab from others of the app; at most 64 characters. */
  readonly entityId: string;
  readonly name: string;
  readonly url: string;
}

/** What the tab can do where it stands; what is missing is not possible there. */
export interface Surroundings {
  readonly frame: Frame;
  /** Whether several people see the same page here: in a channel, a chat or a meeting. */
  readonly isShared?: boolean;
  /** Thread id of the channel in which the tab stands. */
  readonly channel?: string;
  /** Hands a link to this place to whoever wants to pass it on. */
  readonly shareLink?: (link: PageLink) => void;
  /** Shows an address on the stage of the meeting. Rejects with a `StageError`. */
  readonly shareToStage?: (url: string) => Promise<void>;
  /** Lets Teams save a choice, which may be replaced until then. */
  readonly offer?: (choice: TabChoice) => void;
}

export const alone: Surroundings = { frame: "content" };

export const SurroundingsContext = createContext<Surroundings>(alone);

export function useSurroundings(): Surroundings {
  return useContext(SurroundingsContext);
}
