/** How long work is done in pieces: who listens, who may stop it, and how control is given back in between. */
export interface Pace {
  /** Called after each piece: rows that are done, and all rows. */
  readonly onProgress?: (done: number, all: number) => void;
  /** Ends the work between two pieces; its reason is thrown. */
  readonly signal?: AbortSignal;
  readonly giveWay?: () => Promise<void>;
}

/** Ends a piece of work: whoever else wants to do something, a page its drawing, does it now. */
export async function pauseBetweenPieces({ giveWay = nextTask, signal }: Pace): Promise<void> {
  signal?.throwIfAborted();
  await giveWay();
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
