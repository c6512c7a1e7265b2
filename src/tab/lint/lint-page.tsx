import type { ReactNode } from "react";
import type { Board } from "../../core/board.ts";
import type { IsoInstant } from "../../core/concept.ts";
import type { Route } from "../../core/route.ts";
import { LatePage } from "../late-page.tsx";
import { tabWords } from "../words/tab.ts";

interface LintPageProps {
  readonly board: Board;
  readonly route: Extract<Route, { view: "lint" }>;
  readonly now: IsoInstant;
}

/** What in the concept itself is open or contradicts itself. */
export function LintPage({ board, route, now }: LintPageProps): ReactNode {
  return (
    <LatePage route={route} title={tabWords.lint} open={openView}>
      {({ LintView }) => <LintView board={board} now={now} route={route} />}
    </LatePage>
  );
}

function openView() {
  return import("./lint-view.tsx");
}
