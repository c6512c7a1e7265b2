import type { ReactNode } from "react";
import type { Board } from "../core/board.ts";
import type { IsoInstant } from "../core/concept.ts";
import type { Route } from "../core/route.ts";
import type { ReadFigures } from "./figures/figure-reading.ts";
import { MeasuresBody } from "./find/measures-body.tsx";
import { SearchBody } from "./find/search-body.tsx";
import { GoalBody } from "./goal/goal-body.tsx";
import { MeasureBody } from "./measure/measure-body.tsx";
import { MineBody } from "./mine/mine-body.tsx";
import type { GetAccount } from "./sign-in.ts";

export type LookupRoute = Extract<Route, { view: "goal" | "measure" | "search" | "measures" | "mine" }>;

interface LookupBodyProps {
  readonly board: Board;
  readonly route: LookupRoute;
  readonly now: IsoInstant;
  readonly readFigures: ReadFigures;
  readonly getAccount: GetAccount;
}

/** What stands below the heading of a page that is loaded when it is opened. */
export function LookupBody({ board, route, now, readFigures, getAccount }: LookupBodyProps): ReactNode {
  switch (route.view) {
    case "goal":
      return <GoalBody board={board} goalKey={route.key} now={now} readFigures={readFigures} />;
    case "measure":
      return <MeasureBody board={board} measureKey={route.key} now={now} />;
    case "search":
      return <SearchBody board={board} route={route} />;
    case "measures":
      return <MeasuresBody board={board} route={route} now={now} />;
    case "mine":
      return <MineBody board={board} now={now} getAccount={getAccount} />;
  }
}
