import { useState } from "react";
import { troubleOf } from "../trouble.ts";
import { formWords } from "../words/form.ts";

/** What became of something that somebody did: to be read out, and to be seen. */
export interface Said {
  readonly text: string;
  readonly isTrouble?: boolean;
}

export interface Deeds {
  readonly isBusy: boolean;
  readonly said: Said | undefined;
  /** Does one thing at a time, says what came of it, and reads the board anew. */
  act(work: () => Promise<Said>): Promise<void>;
  forget(): void;
}

/** @param place what was said at another place is not said any more; what is still to come is */
export function useDeeds(place: string, onChange: () => Promise<void>): Deeds {
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said>();
  const [placeBefore, setPlaceBefore] = useState(place);
  if (placeBefore !== place) {
    setPlaceBefore(place);
    setSaid(undefined);
  }
  return {
    isBusy,
    said,
    async act(work) {
      if (isBusy) return;
      setBusy(true);
      setSaid(undefined);
      setSaid(await outcomeOf(work));
      await onChange();
      setBusy(false);
    },
    forget: () => setSaid(undefined),
  };
}

async function outcomeOf(work: () => Promise<Said>): Promise<Said> {
  try {
    return await work();
  } catch (error) {
    return { text: troubleText(error), isTrouble: true };
  }
}

/** What went wrong while writing, and who can help. */
export function troubleText(error: unknown): string {
  const { kind, detail } = troubleOf(error);
  if (kind === "forbidden" || kind === "unreachable" || kind === "signedOut") return formWords.trouble[kind];
  return formWords.trouble.other(detail);
}
