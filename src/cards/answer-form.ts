import type { AnswerDraft, DraftField } from "../core/answer.ts";
import { draftOf } from "../core/answer.ts";
import type { AskedItem, AskedStep } from "../core/check-in.ts";
import { reportedStates } from "../core/decision.ts";
import { writeNumber } from "../core/number.ts";
import type { Answer, Response } from "../core/response.ts";
import { fulfilments, measureStatuses } from "../core/standing.ts";
import { vocabulary } from "../texts/vocabulary.ts";
import type { Element } from "./adaptive-card.ts";
import { actionSet, toggle } from "./adaptive-card.ts";
import type { Sheet } from "./check-in-sheet.ts";
import { shortened } from "./escaping.ts";
import { figureForm } from "./figure-form.ts";
import { choiceInput, textInput } from "./inputs.ts";
import { noChoice } from "./submitted.ts";

const moreId = "more";
const longestChoice = 90;

/** The inputs for an answer to an item, filled with what was typed, else with what was answered. */
export function answerForm(sheet: Sheet, asked: AskedItem, response: Response | undefined): Element[] {
  const draft = sheet.draft ?? (response ? writtenDraft(response.answer, sheet) : undefined);
  switch (asked.kind) {
    case "step":
      return stepForm(sheet, asked, draft ?? {});
    case "figure":
      return figureForm(sheet, asked, draft ?? newFigureDraft(asked));
    case "indicator":
      return indicatorForm(sheet, draft ?? {});
    case "decision":
      return decisionForm(sheet, draft ?? {});
    case "voice": {
      const { works, missing } = sheet.texts.inputs;
      const given = draft ?? {};
      return [textInput("works", works, given), textInput("missing", missing, given)];
    }
  }
}

/** An answer as a person would have typed it. */
function writtenDraft(answer: Answer, { language, isPublic }: Sheet): AnswerDraft {
  const draft = draftOf(answer);
  if (answer.kind !== "figure") return draft;
  const isAmount = (field: string) => field === "value" || field.startsWith("cell:");
  const written = Object.entries(draft).map(([field, value]) => {
    if (!value || !isAmount(field)) return [field, value];
    return [field, isPublic ? "" : writeNumber(value, language)];
  });
  return Object.fromEntries(written);
}

/** A new figure mostly comes from where the last one came from; that it is final, somebody has to say. */
function newFigureDraft({ reported, previous }: Extract<AskedItem, { kind: "figure" }>): AnswerDraft {
  const source = (reported ?? previous)?.source ?? "";
  return { source, certainty: "provisional" };
}

function stepForm({ texts, language, unit, outcome }: Sheet, { doneBy }: AskedStep, draft: AnswerDraft): Element[] {
  const { inputs, buttons } = texts;
  const partners = doneBy.filter((name) => name !== unit.title && !unit.alsoWritten?.includes(name));
  const folded: readonly DraftField[] = ["remedy", "support", "onBehalfOf"];
  const isFaulty = outcome?.kind === "faulty" && outcome.faults.some(({ field }) => folded.includes(field));
  const isUnfolded = isFaulty || folded.some((field) => draft[field]);
  const number = Number(draft.progress || Number.NaN);
  return [
    choiceInput({
      id: "status",
      label: inputs.status,
      choices: measureStatuses
        .filter((value) => value !== "unknown")
        .map((value) => ({ title: vocabulary(language).measureStatus[value], value })),
      value: draft.status,
      errorMessage: inputs.statusMissing,
    }),
    // Without bounds: clients built on `adaptivecards` 3.0 take an empty number for one outside of them and send nothing.
    {
      type: "Input.Number",
      id: "progress",
      label: inputs.progress,
      ...(Number.isFinite(number) ? { value: number } : {}),
    },
    textInput("obstacle", inputs.obstacle, draft),
    textInput("comment", inputs.comment, draft),
    ...actionSet([toggle(partners.length > 0 ? buttons.moreOnBehalf : buttons.more, moreId)]),
    {
      type: "Container",
      id: moreId,
      isVisible: isUnfolded,
      items: [
        textInput("remedy", inputs.remedy, draft),
        textInput("support", inputs.support, draft),
        ...onBehalfInput(inputs, partners, draft),
      ],
    },
  ];
}

/** For partners who have no Teams. */
function onBehalfInput(
  { onBehalfOf, ourselves }: Sheet["texts"]["inputs"],
  partners: readonly string[],
  draft: AnswerDraft,
): Element[] {
  if (partners.length === 0) return [];
  return [
    {
      type: "Input.ChoiceSet",
      id: "onBehalfOf",
      label: onBehalfOf,
      style: "compact",
      choices: [
        { title: ourselves, value: noChoice },
        ...partners.map((name) => ({ title: shortened(name, longestChoice), value: name })),
      ],
      value: draft.onBehalfOf || noChoice,
    },
  ];
}

function decisionForm({ texts: { inputs }, language }: Sheet, draft: AnswerDraft): Element[] {
  const words = vocabulary(language).decisionState;
  return [
    choiceInput({
      id: "decisionState",
      label: inputs.decisionState,
      choices: reportedStates.map((value) => ({ title: words[value], value })),
      value: draft.decisionState,
      errorMessage: inputs.decisionStateMissing,
    }),
    textInput("comment", inputs.comment, draft),
  ];
}

function indicatorForm({ texts: { inputs }, language }: Sheet, draft: AnswerDraft): Element[] {
  const words = vocabulary(language).fulfilment;
  return [
    choiceInput({
      id: "fulfilment",
      label: inputs.fulfilment,
      choices: fulfilments.map((value) => ({ title: words[value], value })),
      value: draft.fulfilment,
      errorMessage: inputs.fulfilmentMissing,
    }),
    textInput("evidence", inputs.evidence, draft),
    {
      type: "Input.Date",
      id: "on",
      label: inputs.on,
      ...(/^\d{4}-\d{2}-\d{2}$/.test(draft.on ?? "") && draft.on ? { value: draft.on } : {}),
    },
    textInput("comment", inputs.comment, draft),
  ];
}
