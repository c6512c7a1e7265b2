import type { ReactNode } from "react";
import type { Board } from "../../core/board.ts";
import { dayOf } from "../../core/calendar.ts";
import type { IsoInstant } from "../../core/concept.ts";
import { type Matters, mattersOf } from "../../core/matters.ts";
import { formatDate } from "../../texts/formats.ts";
import { useSurroundings } from "../surroundings.ts";
import { tabWords } from "../words/tab.ts";
import { LinkList, type NamedPlace } from "./link-list.tsx";

const words = tabWords.overview.matters;

interface MatterLinksProps {
  readonly board: Board;
  readonly now: IsoInstant;
}

/** What is stuck, due, silent, new and to be decided, each with the place that shows it; what is nought is left out. */
export function MatterLinks({ board, now }: MatterLinksProps): ReactNode {
  const { next, ...matters } = mattersOf(board, dayOf(now));
  // Beside a meeting the way to its agenda stands above everything.
  const isElsewhere = useSurroundings().frame !== "sidePanel";
  const places = placesOf(board, { ...matters, ...(next && isElsewhere && { next }) });
  return places.length > 0 ? <LinkList label={words.label} places={places} /> : <p>{words.none}</p>;
}

/** The queries are those of `parseMeasureQuery` and `parseDecisionQuery`, which come later. */
function placesOf({ concept }: Board, matters: Matters): readonly NamedPlace[] {
  const { news, next } = matters;
  const shown = (day: string) => formatDate(day, tabWords.locale);
  const counts: readonly (readonly [string, number, "measures" | "decisions", string])[] = [
    [words.blocked, matters.blocked, "measures", "stand=stockt"],
    [words.late, matters.late, "measures", "termin=ueberfaellig"],
    [words.silent, matters.silent, "measures", "art=schritt&gemeldet=nie"],
    [words.openDecisions, matters.openDecisions, "decisions", "stand=offen"],
    [words.lateDecisions, matters.lateDecisions, "decisions", "stand=ueberfaellig"],
    [news ? words.news[news.after](shown(news.day)) : "", news?.count ?? 0, "measures", "folge=-gemeldet"],
  ];
  const body = concept.bodies.find(({ key }) => key === next?.body)?.title ?? next?.title ?? "";
  return [
    ...counts
      .filter(([, count]) => count > 0)
      .map(([name, count, view, query]): NamedPlace => [{ view, query }, `${name}: ${count}`]),
    ...(next ? [[{ view: "meeting", key: next.key }, words.next(body, shown(next.heldOn))] as const] : []),
  ];
}
