import type { AnswerDraft, AnswerFault } from "../core/answer.ts";
import { longestText } from "../core/answer.ts";
import { dayOf } from "../core/calendar.ts";
import type { Answer, AskedStep, CheckIn, Response, Round } from "../core/round.ts";
import { hasMovedOn, newestResponses } from "../core/round.ts";
import type { Standing } from "../core/standing.ts";
import { measureStatuses } from "../core/standing.ts";
import { cardTextsDe } from "../texts/cards.de.ts";
import { formatDate, formatInstant } from "../texts/formats.ts";
import { vocabularyDe } from "../texts/vocabulary.de.ts";
import type { Action, AdaptiveCard, Element } from "./adaptive-card.ts";
import { card, execute, heading, paragraph } from "./adaptive-card.ts";
import { escaped, shortened } from "./escaping.ts";

const locale = "de-DE";
const texts = cardTextsDe.checkIn;
const overviewId = "overview";
/** Longer titles are cut where many of them stand together; the form shows them whole. */
const longestTitleInList = 80;
/** More buttons than these would make a card larger than Teams likes. */
const mostButtons = 12;

/** What became of what the acting person has just sent. */
export type Outcome =
  | { readonly kind: "saved"; readonly title: string }
  | { readonly kind: "faulty"; readonly faults: readonly AnswerFault[] }
  | { readonly kind: "overtaken"; readonly response: Response }
  | { readonly kind: "busy" };

export interface CheckInView {
  readonly checkIn: CheckIn;
  readonly round: Round;
  readonly unitTitle: string;
  /** By key; items that are missing here are not shown. */
  readonly items: ReadonlyMap<string, AskedStep>;
  /** All responses to the check-in. */
  readonly responses: readonly Response[];
  /** Key of the step to show; otherwise the first open one, and a summary when none is open. */
  readonly opened?: string;
  readonly outcome?: Outcome;
  /** What the person typed, to be shown again. */
  readonly draft?: AnswerDraft;
}

/** A view together with what follows from it. */
interface Sheet extends CheckInView {
  readonly steps: readonly AskedStep[];
  readonly newest: ReadonlyMap<string, Response>;
}

/** The card of one unit in one round: one step at a time as a form, or a summary once everything is answered. */
export function checkInCard(view: CheckInView): AdaptiveCard {
  const sheet: Sheet = {
    ...view,
    steps: view.checkIn.items.flatMap((key) => view.items.get(key) ?? []),
    newest: newestResponses(view.responses),
  };
  const shown =
    sheet.steps.find(({ key }) => key === view.opened) ?? sheet.steps.find(({ key }) => !sheet.newest.has(key));
  const { round, unitTitle } = view;
  return card(
    `${round.title}: ${unitTitle}`,
    [...header(sheet), ...outcomeBlocks(view.outcome), ...(shown ? form(sheet, shown) : summary(sheet))],
    shown ? formActions(sheet, shown) : [],
  );
}

function header({ round, unitTitle, steps, newest }: Sheet): Element[] {
  const answered = steps.filter(({ key }) => newest.has(key)).length;
  const progress = texts.answered(answered, steps.length);
  const due = texts.due(formatDate(round.dueOn, locale));
  return [
    heading(escaped(unitTitle)),
    paragraph(escaped(round.title), { spacing: "none" }),
    paragraph(`${due} ${progress}.`, { isSubtle: true, spacing: "none" }),
  ];
}

function outcomeBlocks(outcome: Outcome | undefined): Element[] {
  switch (outcome?.kind) {
    case undefined:
      return [];
    case "saved":
      return [paragraph(cardTextsDe.saved(escaped(outcome.title)), { color: "good" })];
    case "busy":
      return [paragraph(cardTextsDe.busy, { color: "attention" })];
    case "faulty":
      return [
        cardTextsDe.notSaved,
        ...outcome.faults.map(
          ({ field, reason }) => cardTextsDe.faults[`${field}.${reason}` as keyof typeof cardTextsDe.faults],
        ),
      ].map((text) => paragraph(text, { color: "attention" }));
    case "overtaken":
      return [paragraph(cardTextsDe.overtaken(escaped(outcome.response.answeredBy.name)), { color: "attention" })];
  }
}

function form(sheet: Sheet, step: AskedStep): Element[] {
  const { steps, newest, draft } = sheet;
  const response = newest.get(step.key);
  return [
    paragraph(texts.step(steps.indexOf(step) + 1, steps.length), {
      isSubtle: true,
    }),
    heading(escaped(step.title)),
    {
      type: "FactSet",
      facts: [
        { title: texts.doneBy, value: escaped(step.doneBy.join(", ")) || "–" },
        { title: texts.deadline, value: escaped(step.deadline) || "–" },
      ],
    },
    {
      type: "Container",
      style: "emphasis",
      items: response ? responseBlocks(response, step.standing) : standingBlocks(step.standing),
    },
    ...inputs(draft ?? (response && draftOf(response.answer))),
    ...overview(sheet, step),
  ];
}

function standingBlocks(standing: Standing): Element[] {
  const { heardAt } = standing;
  if (standing.status === "unknown") return [paragraph(texts.neverHeard)];
  const since = heardAt === undefined ? texts.standsInList : texts.lastHeard(formatDate(dayOf(heardAt), locale));
  return [paragraph(since, { isSubtle: true }), ...saidBlocks(standing)];
}

/** What was answered, and how the step stands if somebody has changed that since. */
function responseBlocks(response: Response, standing: Standing): Element[] {
  const { answer, answeredBy, answeredAt } = response;
  const instant = formatInstant(answeredAt, locale);
  const isOvertaken = hasMovedOn(standing, response);
  return [
    paragraph(texts.answeredBy(escaped(answeredBy.name), instant), {
      isSubtle: true,
    }),
    ...saidBlocks(answer),
    ...(isOvertaken ? [paragraph(texts.standsOtherwise, { isSubtle: true }), ...saidBlocks(standing)] : []),
  ];
}

function saidBlocks(said: Answer | Standing): Element[] {
  const { obstacle, comment } = said;
  return [
    paragraph(brief(said), { weight: "bolder", spacing: "none" }),
    ...(obstacle ? [paragraph(texts.obstacleWas(escaped(obstacle)))] : []),
    ...(comment ? [paragraph(texts.commentWas(escaped(comment)))] : []),
  ];
}

/** `Läuft, 40 %` */
function brief({ status, progress }: Answer | Standing): string {
  const word = vocabularyDe.measureStatus[status];
  return progress === undefined ? word : `${word}, ${progress}\u00a0%`;
}

function draftOf({ status, progress, obstacle, comment }: Answer): AnswerDraft {
  return { status, progress: progress?.toString() ?? "", obstacle, comment };
}

function inputs(draft: AnswerDraft | undefined): Element[] {
  const { status, statusMissing, progress, obstacle, comment } = cardTextsDe.inputs;
  const number = Number(draft?.progress || Number.NaN);
  const text = (id: "obstacle" | "comment", label: string): Element => ({
    type: "Input.Text",
    id,
    label,
    isMultiline: true,
    maxLength: longestText,
    ...(draft?.[id] ? { value: draft[id] } : {}),
  });
  return [
    {
      type: "Input.ChoiceSet",
      id: "status",
      label: status,
      style: "expanded",
      isRequired: true,
      errorMessage: statusMissing,
      choices: measureStatuses
        .filter((value) => value !== "unknown")
        .map((value) => ({ title: vocabularyDe.measureStatus[value], value })),
      ...(draft?.status ? { value: draft.status } : {}),
    },
    // Without bounds: clients built on `adaptivecards` 3.0 take an empty number for one outside of them and send nothing.
    {
      type: "Input.Number",
      id: "progress",
      label: progress,
      ...(Number.isFinite(number) ? { value: number } : {}),
    },
    text("obstacle", obstacle),
    text("comment", comment),
  ];
}

/** Folded away, so that a card with many steps stays readable in the channel. */
function overview({ steps, newest }: Sheet, shown: AskedStep): Element[] {
  if (steps.length < 2) return [];
  const lines = steps.map((step) => {
    const state = newest.has(step.key) ? texts.isAnswered : texts.isOpen;
    const here = step === shown ? ` ${texts.isShown}` : "";
    return `- ${state}${here}: ${titleInList(step)}`;
  });
  return [
    {
      type: "ActionSet",
      actions: [
        {
          type: "Action.ToggleVisibility",
          title: texts.overview,
          targetElements: [overviewId],
        },
      ],
    },
    { type: "Container", id: overviewId, isVisible: false, items: [paragraph(lines.join("\n"), { size: "small" })] },
  ];
}

function titleInList({ title }: AskedStep): string {
  return escaped(shortened(title, longestTitleInList));
}

function formActions({ checkIn, steps, newest }: Sheet, step: AskedStep): Action[] {
  const { answer, unchanged, back, next } = cardTextsDe.buttons;
  const response = newest.get(step.key);
  const position = steps.indexOf(step);
  const values = {
    checkIn: checkIn.key,
    item: step.key,
    seen: response?.revision ?? 0,
  };
  const open = (title: string, target: AskedStep | undefined) =>
    target ? [openAction(checkIn, target, newest, title)] : [];
  const isKnown = step.standing.status !== "unknown";
  return [
    execute("answer", answer, values, { withInputs: true, style: "positive" }),
    ...(isKnown && !response ? [execute("unchanged", unchanged, values, { withInputs: false })] : []),
    ...open(back, steps[position - 1]),
    ...open(next, steps[position + 1]),
  ];
}

function openAction(checkIn: CheckIn, step: AskedStep, newest: ReadonlyMap<string, Response>, title: string): Action {
  const seen = newest.get(step.key)?.revision ?? 0;
  return execute("open", title, { checkIn: checkIn.key, item: step.key, seen }, { withInputs: false });
}

function summary(sheet: Sheet): Element[] {
  return [
    paragraph(texts.allAnswered, { weight: "bolder" }),
    paragraph(texts.correctable, { isSubtle: true, spacing: "none" }),
    ...(sheet.steps.length > mostButtons ? longSummary(sheet) : shortSummary(sheet)),
  ];
}

function shortSummary({ checkIn, steps, newest }: Sheet): Element[] {
  return steps.map((step) => {
    const response = newest.get(step.key);
    return {
      type: "Container",
      separator: true,
      items: [
        paragraph(titleInList(step)),
        ...(response ? [paragraph(brief(response.answer), { spacing: "none" })] : []),
        {
          type: "ActionSet",
          actions: [openAction(checkIn, step, newest, cardTextsDe.buttons.correct)],
        },
      ],
    };
  });
}

/** One button instead of one a step: it opens the first step, and from there one goes on step by step. */
function longSummary({ checkIn, steps, newest }: Sheet): Element[] {
  const lines = steps.map((step) => {
    const response = newest.get(step.key);
    return response ? `- ${titleInList(step)}: ${brief(response.answer)}` : `- ${titleInList(step)}`;
  });
  const actions = steps.slice(0, 1).map((step) => openAction(checkIn, step, newest, cardTextsDe.buttons.correct));
  return [paragraph(lines.join("\n")), { type: "ActionSet", actions }];
}
