import type { ReactNode } from "react";
import type { Board } from "../core/board.ts";
import type { Concept, IsoInstant } from "../core/concept.ts";
import type { ReadFigures } from "./figures/figure-reading.ts";
import { LatePage } from "./late-page.tsx";
import type { LookupRoute } from "./lookup-body.tsx";
import { fieldStep, PageHead, type TrailStep } from "./page-head.tsx";
import type { GetAccount } from "./sign-in.ts";
import { placesWords } from "./words/places.ts";
import { tabWords } from "./words/tab.ts";

/** What names a page before its code is there. */
interface Place {
  readonly title: string;
  readonly isOfConcept?: boolean;
  /** Key and kind of an item. */
  readonly above?: string;
  readonly trail?: readonly TrailStep[];
  readonly isMissing?: boolean;
}

interface LookupPageProps {
  readonly board: Board;
  readonly route: LookupRoute;
  readonly now: IsoInstant;
  readonly readFigures: ReadFigures;
  readonly getAccount: GetAccount;
}

/** Where something is looked up. A link to what one's own unit owes would show everybody something else. */
export function LookupPage({ board, route, now, readFigures, getAccount }: LookupPageProps): ReactNode {
  const { isMissing, ...place } = placeIn(board.concept, route);
  if (isMissing) return <PageHead {...place} />;
  return (
    <LatePage {...place} route={route.view === "mine" ? undefined : route} open={openBody}>
      {({ LookupBody }) => (
        <LookupBody board={board} route={route} now={now} readFigures={readFigures} getAccount={getAccount} />
      )}
    </LatePage>
  );
}

function openBody() {
  return import("./lookup-body.tsx");
}

function placeIn(concept: Concept, route: LookupRoute): Place {
  if ("key" in route) return (route.view === "goal" ? goalPlace : measurePlace)(concept, route.key);
  return { title: placesWords.heading[route.view] };
}

function goalPlace({ fields }: Concept, key: string): Place {
  for (const field of fields) {
    const at = field.goals.findIndex((goal) => goal.key === key);
    const goal = field.goals[at];
    if (goal)
      return {
        title: goal.title,
        isOfConcept: true,
        above: `${key} ${placesWords.goal(at + 1)}`,
        trail: [fieldStep(field)],
      };
  }
  return { title: placesWords.noGoal(key), isMissing: true };
}

function measurePlace({ fields }: Concept, key: string): Place {
  for (const field of fields)
    for (const [at, goal] of field.goals.entries()) {
      const measure = goal.measures.find((measure) => measure.key === key);
      if (!measure) continue;
      const goalStep = { route: { view: "goal", key: goal.key }, label: placesWords.goal(at + 1) } as const;
      const above = `${key} ${tabWords.measureKind[measure.kind]}`;
      return { title: measure.title, isOfConcept: true, above, trail: [fieldStep(field), goalStep] };
    }
  return { title: placesWords.noMeasure(key), isMissing: true };
}
