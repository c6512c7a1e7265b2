import type { ReactNode } from "react";
import { useCallback } from "react";
import type { Board } from "../../core/board.ts";
import { dayOf } from "../../core/calendar.ts";
import type { Concept, Goal, IsoDate, IsoInstant } from "../../core/concept.ts";
import { LatePage } from "../late-page.tsx";
import { fieldStep, PageHead, type TrailStep } from "../page-head.tsx";
import { placesWords } from "../words/places.ts";
import { tabWords } from "../words/tab.ts";
import type { ReadFigures } from "./figure-reading.ts";
import { publishedKeys } from "./published-keys.ts";

interface FiguresPageProps {
  readonly board: Board;
  /** Key of a field or of a goal. */
  readonly place: string;
  readonly now: IsoInstant;
  readonly readFigures: ReadFigures;
}

/** What is published of the figures of a field or of one goal. */
export function FiguresPage({ board, place, now, readFigures }: FiguresPageProps): ReactNode {
  const found = placeOf(board.concept, place);
  if (!found) return <PageHead title={tabWords.field.notFound(place)} />;
  return <Figures {...found} place={place} today={dayOf(now)} readFigures={readFigures} />;
}

interface FiguresPlace {
  readonly title: string;
  readonly trail: readonly TrailStep[];
  readonly goals: readonly Goal[];
}

function placeOf({ fields }: Concept, place: string): FiguresPlace | undefined {
  for (const field of fields) {
    if (field.key === place)
      return { title: tabWords.figures.heading(place, field.title), trail: [fieldStep(field)], goals: field.goals };
    const at = field.goals.findIndex(({ key }) => key === place);
    const goal = field.goals[at];
    if (!goal) continue;
    const goalStep = { route: { view: "goal", key: place }, label: placesWords.goal(at + 1) } as const;
    return { title: tabWords.figures.heading(place, goal.title), trail: [fieldStep(field), goalStep], goals: [goal] };
  }
  return undefined;
}

interface FiguresProps extends FiguresPlace {
  readonly place: string;
  readonly today: IsoDate;
  readonly readFigures: ReadFigures;
}

function Figures({ title, trail, goals, place, today, readFigures }: FiguresProps): ReactNode {
  const keys = publishedKeys(goals).join("\n");
  const open = useCallback(async () => {
    const figures = keys.split("\n").filter((key) => key !== "");
    const [{ FiguresView }, published] = await Promise.all([import("./figures-view.tsx"), readFigures(figures)]);
    return { FiguresView, published };
  }, [keys, readFigures]);
  return (
    <LatePage title={title} trail={trail} route={{ view: "figures", key: place }} open={open}>
      {({ FiguresView, published }) => <FiguresView place={place} goals={goals} published={published} today={today} />}
    </LatePage>
  );
}
