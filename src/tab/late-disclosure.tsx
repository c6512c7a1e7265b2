import type { ReactNode } from "react";
import { useState } from "react";
import { Disclosure } from "./disclosure.tsx";
import { LoadingNote } from "./loading-note.tsx";
import { useLoaded } from "./use-loaded.ts";

interface LatePartsProps<Parts> {
  /** Fetches what is shown; the same function each time, since another one would fetch again. */
  readonly open: () => Promise<Parts>;
  /** @param reload fetches it once more */
  readonly children: (parts: Parts, reload: () => Promise<void>) => ReactNode;
}

/** What comes only when somebody unfolds it. */
export function LateDisclosure<Parts>({
  summary,
  ...late
}: LatePartsProps<Parts> & { readonly summary: string }): ReactNode {
  const [wasOpened, setOpened] = useState(false);
  return (
    <Disclosure summary={summary} onOpen={() => setOpened(true)}>
      {wasOpened && <LateParts {...late} />}
    </Disclosure>
  );
}

function LateParts<Parts>({ open, children }: LatePartsProps<Parts>): ReactNode {
  const loaded = useLoaded(open);
  return (
    <>
      {loaded.parts && children(loaded.parts, loaded.load)}
      <LoadingNote {...loaded} />
    </>
  );
}
