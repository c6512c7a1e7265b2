import { useContext, useState } from "react";
import { troubleOf } from "../trouble.ts";
import { formWords } from "../words/form.ts";
import { WriteRefusalContext } from "./write-refusal.ts";

/** What became of something that somebody did: to be read out, and to be seen. */
export interface Said {
  readonly text: string;
  readonly isTrouble?: boolean;
}

export interface Deeds {
  /** Something is under way, or whoever is signed in may change nothing. */
  readonly isBusy: boolean;
  readonly said: Said | undefined;
  /**
   * Does one thing at a time, says what came of it, and reads the board anew.
   * @param asksMore whether it needs a right that not everybody has who may change the lists: a refusal says nothing then
   */
  act(work: () => Promise<Said>, asksMore?: boolean): Promise<void>;
  forget(): void;
}

/** @param place what was said at another place is not said any more; what is still to come is */
export function useDeeds(place: string, onChange: () => Promise<void>): Deeds {
  const [isUnderWay, setUnderWay] = useState(false);
  const { isRefused, learn } = useContext(WriteRefusalContext);
  const isBusy = isUnderWay || isRefused;
  const [said, setSaid] = useState<Said>();
  const [placeBefore, setPlaceBefore] = useState(place);
  if (placeBefore !== place) {
    setPlaceBefore(place);
    setSaid(undefined);
  }
  return {
    isBusy,
    said,
    async act(work, asksMore = false) {
      if (isBusy) return;
      setUnderWay(true);
      setSaid(undefined);
      const outcome = await outcomeOf(work);
      if (outcome.isRefused && !asksMore) learn();
      setSaid(outcome);
      await onChange();
      setUnderWay(false);
    },
    forget: () => setSaid(undefined),
  };
}

async function outcomeOf(work: () => Promise<Said>): Promise<Said & { readonly isRefused?: boolean }> {
  try {
    return await work();
  } catch (error) {
    return { text: troubleText(error), isTrouble: true, isRefused: troubleOf(error).kind === "forbidden" };
  }
}

/** What went wrong while writing, and who can help. */
export function troubleText(error: unknown): string {
  const { kind, detail } = troubleOf(error);
  if (kind === "forbidden" || kind === "unreachable" || kind === "signedOut") return formWords.trouble[kind];
  return formWords.trouble.other(detail);
}
