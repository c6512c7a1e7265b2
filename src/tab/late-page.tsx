import type { ReactNode } from "react";
import { LoadingNote } from "./loading-note.tsx";
import { PageHead, type PageHeadProps } from "./page-head.tsx";
import { useLoaded } from "./use-loaded.ts";

interface LatePageProps<Parts> extends PageHeadProps {
  /** Fetches what the page needs; the same function each time, since another one would fetch again. */
  readonly open: () => Promise<Parts>;
  /** Ways to neighbouring pages. */
  readonly places?: ReactNode;
  readonly children: (parts: Parts) => ReactNode;
}

/** A page whose code comes only when somebody opens it; where it stands and how to leave it is there at once. */
export function LatePage<Parts>({ open, places, children, ...head }: LatePageProps<Parts>): ReactNode {
  const loaded = useLoaded(open);
  return (
    <>
      <PageHead {...head} />
      {places}
      {loaded.parts && children(loaded.parts)}
      <LoadingNote {...loaded} />
    </>
  );
}
