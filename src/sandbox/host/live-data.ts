import { useEffect, useState } from "react";
import { HostRequestError } from "./errors.ts";
import { listenToChanges } from "./host-client.ts";

/** Grows with every change on the server; whoever reads data reads it again then. */
export function useChangeCount(): number {
  const [count, setCount] = useState(0);
  useEffect(() => listenToChanges(() => setCount((before) => before + 1)), []);
  return count;
}

export interface Reading<T> {
  readonly data?: T | undefined;
  /** Why the last attempt to read failed, as the host API calls it. */
  readonly failure?: string | undefined;
}

/**
 * Reads data now, and again with every new `version`. Until the newer data are there the older stay, unless the `key`
 * says that they are about something else.
 */
export function useReading<T>(key: string, version: number, read: () => Promise<T>): Reading<T> {
  const [result, setResult] = useState<Reading<T> & { readonly key: string }>({ key });

  // biome-ignore lint/correctness/useExhaustiveDependencies: key and version say when to read; `read` is new each time.
  useEffect(() => {
    let current = true;
    function keep(reading: Reading<T>): void {
      if (current)
        setResult((before) => ({ ...(before.key === key ? before : {}), failure: undefined, ...reading, key }));
    }
    read().then(
      (data) => keep({ data }),
      (error: unknown) => keep({ failure: error instanceof HostRequestError ? error.reason : "failed" }),
    );
    return () => {
      current = false;
    };
  }, [key, version]);

  return result.key === key ? result : {};
}
