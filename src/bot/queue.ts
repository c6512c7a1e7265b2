/** Does one work after the other. A failure is told and does not keep the next one back. */
export interface Queue {
  add(work: () => Promise<void>): void;
  /** Settles when everything that was added is done. */
  ended(): Promise<void>;
}

export function createQueue(onFailure: (error: unknown) => void): Queue {
  let last: Promise<void> = Promise.resolve();
  return {
    add: (work) => {
      last = last.then(work).catch(onFailure);
    },
    ended: () => last,
  };
}

/** Adds the work to the queue whenever it is called, unless the same waits there already. */
export function onceWaiting(queue: Queue, work: () => Promise<void>): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    queue.add(() => {
      isWaiting = false;
      return work();
    });
  };
}
