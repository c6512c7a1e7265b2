import type { ReactNode } from "react";
import type { Board } from "../../core/board.ts";
import { LatePage } from "../late-page.tsx";
import { placesWords } from "../words/places.ts";

interface ConceptPageProps {
  readonly board: Board;
  readonly part: string | undefined;
}

/** What the concept says, and what its words and figures mean. */
export function ConceptPage({ board, part }: ConceptPageProps): ReactNode {
  return (
    <LatePage
      route={{ view: "concept", ...(part !== undefined && { part }) }}
      title={placesWords.heading.concept}
      open={openView}
    >
      {({ ConceptView }) => <ConceptView concept={board.concept} part={part} />}
    </LatePage>
  );
}

function openView() {
  return import("./concept-view.tsx");
}
