import type { AnswerFault } from "../core/answer.ts";
import type { AskedItem } from "../core/check-in.ts";
import { writeNumber } from "../core/number.ts";
import { cellTitle } from "../texts/cell-title.ts";
import type { Element } from "./adaptive-card.ts";
import { paragraph } from "./adaptive-card.ts";
import { responseBlocks } from "./answer-text.ts";
import { firstLines } from "./card-size.ts";
import type { Sheet } from "./check-in-sheet.ts";
import { escapedEntry } from "./escaping.ts";

/** What the acting person is to know about what they have just sent. */
export function outcomeBlocks(sheet: Sheet, asked: AskedItem | undefined): Element[] {
  const { outcome, texts, language, room } = sheet;
  const { outcomes } = texts;
  const alert = (text: string) => paragraph(text, { color: "attention" });
  switch (outcome?.kind) {
    case undefined:
      return [];
    case "saved":
      return [paragraph(outcomes.saved(escapedEntry(outcome.title, room.line)), { color: "good" })];
    case "savedRest":
      return [paragraph(outcomes.savedRest(outcome.count), { color: "good" })];
    case "faulty":
      return [outcomes.notSaved, ...faultLines(outcome.faults, sheet, asked)].map(alert);
    case "overtaken":
      return overtakenBlocks(sheet, outcome.response, asked);
    case "changed":
      return [alert(outcomes.changed)];
    case "striking":
      return [alert(outcomes.striking(writeNumber(outcome.previous, language)))];
    case "busy":
      return [alert(outcomes.busy)];
  }
}

/** What the other person said stands in the form as the item's answer; elsewhere it is shown here. */
function overtakenBlocks(sheet: Sheet, response: Sheet["responses"][number], asked: AskedItem | undefined): Element[] {
  const { texts, newest, room } = sheet;
  const name = escapedEntry(response.answeredBy.name, room.line);
  const isInForm = asked?.key === response.item && newest.get(response.item)?.key === response.key;
  return [
    paragraph(texts.outcomes.overtaken(name), { color: "attention" }),
    ...(isInForm ? [] : responseBlocks(undefined, response, sheet)),
  ];
}

function faultLines(faults: readonly AnswerFault[], sheet: Sheet, asked: AskedItem | undefined): readonly string[] {
  const sentences = faults.map((fault) => faultSentence(fault, sheet, asked));
  return firstLines(sentences, sheet.room, sheet.texts.overview.more);
}

/** `Quelle: Bitte nennen Sie, woher die Zahl stammt.` */
function faultSentence({ field, reason }: AnswerFault, { texts, room }: Sheet, asked: AskedItem | undefined): string {
  const own = new Map(Object.entries(texts.ownFaults)).get(`${field}.${reason}`);
  const label =
    new Map(Object.entries(texts.labels)).get(field) ?? partTitle(field, asked, texts.inputs) ?? texts.labels.value;
  return texts.fault(escapedEntry(label, room.line), own ?? texts.faults[reason]);
}

function partTitle(field: string, asked: AskedItem | undefined, inputs: Sheet["texts"]["inputs"]): string | undefined {
  if (asked?.kind !== "figure") return undefined;
  const cell = asked.breakdown.find(({ code }) => field === `cell:${code}`);
  return cell && cellTitle(cell, inputs);
}
