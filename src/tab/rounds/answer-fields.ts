import type { AnswerFault, DraftField } from "../../core/answer.ts";
import type { AskedItem } from "../../core/check-in.ts";
import { reportedStates } from "../../core/decision.ts";
import { writeNumber } from "../../core/number.ts";
import { fulfilments, measureStatuses } from "../../core/standing.ts";
import { cellTitle } from "../../texts/cell-title.ts";
import type { InputOption } from "../form/form-input.tsx";
import { language } from "../language.ts";
import { roundsWords } from "../words/rounds.ts";

const { inputs, labels, faults, ownFaults } = roundsWords.answerTexts;

/** One input of the form for an answer. */
export interface AnswerField {
  readonly name: DraftField;
  readonly label: string;
  /** The label is a text of the concept. */
  readonly isOfConcept?: boolean;
  readonly kind: "choice" | "line" | "text" | "day";
  /** Of a choice. */
  readonly options?: readonly InputOption[];
  readonly hint?: string;
}

/** The inputs for an item, the same as in the card. */
export function answerFields(asked: AskedItem, unitTitle: string): readonly AnswerField[] {
  switch (asked.kind) {
    case "step":
      return [
        choice(
          "status",
          inputs.status,
          measureStatuses.filter((code) => code !== "unknown"),
          roundsWords.measureStatus,
        ),
        { name: "progress", label: inputs.progress, kind: "line" },
        text("obstacle", inputs.obstacle),
        text("remedy", inputs.remedy),
        text("support", inputs.support),
        text("comment", inputs.comment),
        ...speakers(asked.doneBy, unitTitle),
      ];
    case "figure":
      return [
        { name: "value", label: inputs.value[asked.figureKind], kind: "line", hint: inputs.numbers(example(asked)) },
        ...asked.breakdown.map(
          (cell): AnswerField => ({
            name: `cell:${cell.code}`,
            label: cellTitle(cell, inputs),
            isOfConcept: cell.behindShare === undefined,
            kind: "line",
          }),
        ),
        choice("certainty", inputs.certainty, ["provisional", "final"], inputs),
        { name: "source", label: inputs.source, kind: "line" },
        text("comment", inputs.comment),
        text("notCollectable", inputs.notCollectable),
      ];
    case "indicator":
      return [
        choice("fulfilment", inputs.fulfilment, fulfilments, roundsWords.fulfilment),
        text("evidence", inputs.evidence),
        { name: "on", label: inputs.on, kind: "day" },
        text("comment", inputs.comment),
      ];
    case "decision":
      return [
        choice("decisionState", inputs.decisionState, reportedStates, roundsWords.decisionState),
        text("comment", inputs.comment),
      ];
    case "voice":
      return [text("works", inputs.works), text("missing", inputs.missing)];
  }
}

function text(name: DraftField, label: string): AnswerField {
  return { name, label, kind: "text" };
}

function choice<Code extends string>(
  name: DraftField,
  label: string,
  codes: readonly Code[],
  words: Readonly<Record<Code, string>>,
): AnswerField {
  return { name, label, kind: "choice", options: codes.map((value) => ({ value, title: words[value] })) };
}

/** For whom the unit speaks: itself, or a partner who has no Teams. */
function speakers(doneBy: readonly string[], unitTitle: string): readonly AnswerField[] {
  const partners = doneBy.filter((name) => name !== unitTitle);
  if (partners.length === 0) return [];
  const options = [
    { value: "", title: inputs.ourselves },
    ...partners.map((name) => ({ value: name, title: name, isOfConcept: true })),
  ];
  return [{ name: "onBehalfOf", label: labels.onBehalfOf, kind: "choice", options }];
}

function example({ figureKind }: Extract<AskedItem, { kind: "figure" }>): string {
  return writeNumber(figureKind === "count" || figureKind === "register" ? "1234" : "1234.5", language);
}

const choiceFaults = {
  status: inputs.statusMissing,
  certainty: inputs.certaintyMissing,
  fulfilment: inputs.fulfilmentMissing,
  decisionState: inputs.decisionStateMissing,
} as const;

/** What is wrong with an input, in words. */
export function answerFaultText({ field, reason }: AnswerFault): string {
  if (reason === "missing" && field in choiceFaults) return choiceFaults[field as keyof typeof choiceFaults];
  return new Map<string, string>(Object.entries(ownFaults)).get(`${field}.${reason}`) ?? faults[reason];
}
