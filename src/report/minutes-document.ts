import type { AgendaItem } from "../core/agenda.ts";
import type { IsoDate, Unit } from "../core/concept.ts";
import type { Decision } from "../core/decision.ts";
import type { Meeting } from "../core/meeting.ts";
import { decisionDe } from "../texts/decision.de.ts";
import { formatDate } from "../texts/formats.ts";
import { steeringDe } from "../texts/steering.de.ts";
import { agendaFacts } from "./agenda-facts.ts";
import type { Document, DocumentBlock } from "./document-block.ts";

export interface Minutes {
  readonly meeting: Meeting;
  readonly today: IsoDate;
  /** Name of the body. */
  readonly body: string;
  readonly items: readonly AgendaItem[];
  readonly decisions: readonly Decision[];
  readonly units: readonly Unit[];
}

/** In the language of the administration, whatever the reader's is. */
const language = "de-DE";
const texts = { steering: steeringDe, decision: decisionDe };

/**
 * The minutes of a meeting: every item, what was known of it, and what was decided. No person is named; who was there is
 * left open for whoever keeps the minutes.
 */
export function minutesDocument(minutes: Minutes): Document {
  const { meeting, today, body, items, decisions } = minutes;
  const day = formatDate(meeting.heldOn, language);
  const opening = [
    ...(meeting.heldOn > today ? [steeringDe.minutes.ahead(day)] : []),
    ...(meeting.place === "" ? [] : [`${steeringDe.bodies.place}: ${meeting.place}`]),
    steeringDe.minutes.present(body),
  ];
  const numbered = items.map((item, at) => itemBlocks(minutes, item, at + 1));
  const ids = new Set(items.map(({ id }) => id));
  const others = decisions.filter(({ agendaItem }) => !ids.has(agendaItem));
  return {
    title: steeringDe.minutes.title(body, day),
    language,
    blocks: [
      ...opening.map((text) => ({ kind: "paragraph", text }) as const),
      ...numbered.flat(),
      ...(others.length === 0
        ? []
        : [
            { kind: "heading", level: 1, text: steeringDe.minutes.furtherDecisions } as const,
            ...decisionTable(minutes, others, steeringDe.minutes.atNoItem),
          ]),
    ],
  };
}

function itemBlocks(minutes: Minutes, { id, title, matter }: AgendaItem, number: number): readonly DocumentBlock[] {
  const facts = agendaFacts(matter, texts).map(([name, said]) => `${name}: ${said.join(", ")}`);
  const label = matter.kind === "own" || matter.kind === "past" ? "" : `${steeringDe.agenda.kind[matter.kind]}: `;
  const decided = minutes.decisions.filter(({ agendaItem }) => agendaItem === id);
  const heading = `${number}. ${label}${title}`;
  return [
    { kind: "heading", level: 1, text: heading },
    ...(facts.length === 0 ? [] : [{ kind: "list", items: facts } as const]),
    ...decisionTable(minutes, decided, steeringDe.minutes.decisionsAt(number)),
  ];
}

function decisionTable({ units }: Minutes, decisions: readonly Decision[], title: string): readonly DocumentBlock[] {
  if (decisions.length === 0) return [];
  const nameOf = (key: string) => units.find((unit) => unit.key === key)?.title ?? key;
  return [
    {
      kind: "table",
      title,
      header: [decisionDe.decision, decisionDe.unit, decisionDe.due],
      rows: decisions.map(({ text, unit, dueOn }) => [
        text,
        nameOf(unit),
        dueOn === undefined ? decisionDe.none : formatDate(dueOn, language),
      ]),
    },
  ];
}
