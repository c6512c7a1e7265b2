import type { ReactNode } from "react";
import type { Board } from "../../core/board.ts";
import type { IsoInstant } from "../../core/concept.ts";
import type { Route } from "../../core/route.ts";
import { LatePage } from "../late-page.tsx";
import { upkeepWords } from "../words/upkeep.ts";

interface QualityPageProps {
  readonly board: Board;
  readonly route: Extract<Route, { view: "quality" }>;
  readonly now: IsoInstant;
}

/** What is missing, old or open in what was reported. */
export function QualityPage({ board, route, now }: QualityPageProps): ReactNode {
  return (
    <LatePage route={route} title={upkeepWords.heading.quality} open={openView}>
      {({ QualityView }) => <QualityView board={board} now={now} office={route.unit} />}
    </LatePage>
  );
}

function openView() {
  return import("./quality-view.tsx");
}
