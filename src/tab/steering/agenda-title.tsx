import type { ReactNode } from "react";
import type { AgendaItem } from "../../core/agenda.ts";
import type { Concept } from "../../core/concept.ts";
import { goalsOf } from "../../core/concept.ts";
import type { Route } from "../../core/route.ts";
import { ConceptText } from "../concept-text.tsx";
import { PlaceLink } from "../place-link.tsx";

interface AgendaTitleProps {
  readonly concept: Concept;
  readonly item: Pick<AgendaItem, "title" | "about">;
}

/** The title of an item, with the way to what it is about. */
export function AgendaTitle({ concept, item: { title, about } }: AgendaTitleProps): ReactNode {
  const page = about === undefined ? undefined : pageOf(concept, about);
  const text = <ConceptText>{title}</ConceptText>;
  return page ? <PlaceLink to={page}>{text}</PlaceLink> : text;
}

/** The page of a field, a goal or a measure; nothing for what the concept no longer has. */
function pageOf(concept: Concept, key: string): Route | undefined {
  const goals = goalsOf(concept);
  if (concept.fields.some((field) => field.key === key)) return { view: "field", key };
  if (goals.some((goal) => goal.key === key)) return { view: "goal", key };
  return goals.some(({ measures }) => measures.some((measure) => measure.key === key))
    ? { view: "measure", key }
    : undefined;
}
