import type { AgendaMatter } from "../core/agenda.ts";
import { titleOf } from "../core/decision.ts";
import type { DecisionTexts } from "../texts/decision.de.ts";
import { formatDate } from "../texts/formats.ts";
import type { SteeringTexts } from "../texts/steering.de.ts";

export interface AgendaTexts {
  readonly steering: Pick<SteeringTexts, "agenda" | "measureStatus">;
  readonly decision: Pick<DecisionTexts, "state" | "text" | "due" | "status" | "note" | "locale">;
}

/** A name, and what there is to say under it: one text or several. */
export type AgendaFact = readonly [name: string, texts: readonly string[]];

/** What is known about an item of the agenda, the same on the page, on the stage and in the minutes. */
export function agendaFacts(matter: AgendaMatter, { steering, decision: words }: AgendaTexts): readonly AgendaFact[] {
  const texts = steering.agenda;
  switch (matter.kind) {
    case "changes": {
      const status = steering.measureStatus;
      return matter.changes.map(({ key, title, before, after, progress }) => [
        `${key} ${title}`,
        [texts.change(status[before], status[after], progress)],
      ]);
    }
    case "blocked":
    case "support":
      return said([
        [texts.obstacle, [matter.obstacle]],
        [texts.remedy, [matter.remedy]],
        [texts.support, [matter.support]],
        [texts.offices, matter.offices],
      ]);
    case "decision": {
      const { state, dueOn, note, text } = matter.decision;
      const title = titleOf(text);
      return said([
        [words.status, [words.state[state]]],
        [words.due, [dueOn === undefined ? "" : formatDate(dueOn, words.locale)]],
        [words.note, [note]],
        [words.text, [text === title ? "" : text]],
      ]);
    }
    case "missing":
      return [[texts.missing, matter.offices]];
    case "own":
    case "past":
      return [];
  }
}

function said(facts: readonly AgendaFact[]): readonly AgendaFact[] {
  return facts.flatMap(([name, texts]) => {
    const left = texts.filter((text) => text !== "");
    return left.length === 0 ? [] : [[name, left] as const];
  });
}
