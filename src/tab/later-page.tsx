import type { ReactNode } from "react";
import type { Board } from "../core/board.ts";
import type { Concept, Field, IsoInstant } from "../core/concept.ts";
import { placesDe } from "../texts/places.de.ts";
import { tabDe } from "../texts/tab.de.ts";
import type { LaterRoute } from "./later-body.tsx";
import { LoadingNote } from "./loading-note.tsx";
import { PageHead, type TrailStep } from "./page-head.tsx";
import { useLoaded } from "./use-loaded.ts";

/** What names a page before its code is there. */
interface Place {
  readonly title: string;
  /** Key and kind of an item. */
  readonly above?: string;
  readonly trail?: readonly TrailStep[];
  readonly isMissing?: boolean;
}

interface LaterPageProps {
  readonly board: Board;
  readonly route: LaterRoute;
  readonly now: IsoInstant;
}

/** A page whose code is loaded when it is opened; where one is, and the way back, are there at once. */
export function LaterPage({ board, route, now }: LaterPageProps): ReactNode {
  const loaded = useLoaded(loadBody);
  const { isMissing, ...place } = placeIn(board.concept, route);
  if (isMissing) return <PageHead {...place} />;
  return (
    <>
      <PageHead {...place} route={route} />
      {loaded.parts && <loaded.parts.LaterBody board={board} route={route} now={now} />}
      <LoadingNote {...loaded} />
    </>
  );
}

function loadBody() {
  return import("./later-body.tsx");
}

function placeIn(concept: Concept, route: LaterRoute): Place {
  if ("query" in route) return { title: placesDe.heading[route.view] };
  return (route.view === "goal" ? goalPlace : measurePlace)(concept, route.key);
}

function goalPlace({ fields }: Concept, key: string): Place {
  for (const field of fields) {
    const at = field.goals.findIndex((goal) => goal.key === key);
    const goal = field.goals[at];
    if (goal) return { title: goal.title, above: `${key} ${placesDe.goal(at + 1)}`, trail: [fieldStep(field)] };
  }
  return { title: placesDe.noGoal(key), isMissing: true };
}

function measurePlace({ fields }: Concept, key: string): Place {
  for (const field of fields)
    for (const [at, goal] of field.goals.entries()) {
      const measure = goal.measures.find((measure) => measure.key === key);
      if (!measure) continue;
      const goalStep = { route: { view: "goal", key: goal.key }, label: placesDe.goal(at + 1) } as const;
      const above = `${key} ${tabDe.measureKind[measure.kind]}`;
      return { title: measure.title, above, trail: [fieldStep(field), goalStep] };
    }
  return { title: placesDe.noMeasure(key), isMissing: true };
}

function fieldStep({ key, title }: Field): TrailStep {
  return { route: { view: "field", key }, label: tabDe.field.heading(key, title) };
}
