import type { ReactNode } from "react";
import type { Board } from "../../core/board.ts";
import type { IsoInstant } from "../../core/concept.ts";
import type { Route } from "../../core/route.ts";
import { LatePage } from "../late-page.tsx";
import { placesWords } from "../words/places.ts";

interface ChangePageProps {
  readonly board: Board;
  readonly route: Extract<Route, { view: "edit" | "add" }>;
  readonly now: IsoInstant;
}

/** Where one item of the concept is changed or added, at an address of its own. */
export function ChangePage({ board, route, now }: ChangePageProps): ReactNode {
  return (
    <LatePage route={route} title={placesWords.change} open={openView}>
      {({ ChangeView }) => <ChangeView board={board} route={route} now={now} />}
    </LatePage>
  );
}

function openView() {
  return import("./change-view.tsx");
}
