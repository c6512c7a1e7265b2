import { dayOf } from "../core/calendar.ts";
import type { AskedItem } from "../core/check-in.ts";
import { heardAtOf } from "../core/check-in.ts";
import { reportedStates } from "../core/decision.ts";
import { writeNumber } from "../core/number.ts";
import type { Answer, FigureAnswer, IndicatorAnswer, Response, StepAnswer, VoiceAnswer } from "../core/response.ts";
import { hasMovedOn } from "../core/response.ts";
import { formatDate, formatInstant } from "../texts/formats.ts";
import { formatPeriod } from "../texts/periods.ts";
import { vocabulary } from "../texts/vocabulary.ts";
import type { Element } from "./adaptive-card.ts";
import { paragraph } from "./adaptive-card.ts";
import type { Telling } from "./check-in-sheet.ts";
import { escapedEntry, escapedText } from "./escaping.ts";

/** An answer on one line: `Läuft, 40 %`. */
export function answerBrief(answer: Answer, telling: Telling): string {
  switch (answer.kind) {
    case "step":
      return stepBrief(answer, telling);
    case "figure":
      return figureBrief(answer, telling);
    case "indicator":
      return vocabulary(telling.language).fulfilment[answer.fulfilment];
    case "decision":
      return vocabulary(telling.language).decisionState[answer.state];
    case "voice":
      return voiceBrief(answer, telling);
  }
}

function stepBrief({ status, progress }: StepAnswer, { language }: Telling): string {
  const word = vocabulary(language).measureStatus[status];
  return progress === undefined ? word : `${word}, ${progress}\u00a0%`;
}

function figureBrief(answer: FigureAnswer, { language, texts, room, isPublic }: Telling): string {
  const { amounts, notCollectable, isProvisional } = answer;
  const period = escapedEntry(formatPeriod(answer.period, language), room.line);
  if (notCollectable !== undefined)
    return `${texts.heard.notCollectable}: ${escapedEntry(notCollectable, room.line)} (${period})`;
  if (!amounts || isPublic) return `${texts.heard.reported} (${period})`;
  const certainty = isProvisional ? texts.inputs.provisional : texts.inputs.final;
  return `${writeNumber(amounts.total, language)} (${period}, ${certainty})`;
}

function voiceBrief({ works, missing }: VoiceAnswer, { texts, room }: Telling): string {
  const { labels } = texts;
  const said = [
    [labels.works, works],
    [labels.missing, missing],
  ] as const;
  return said.flatMap(([label, text]) => (text === "" ? [] : `${label}: ${escapedEntry(text, room.line)}`)).join("; ");
}

/** An answer with all that was said. */
function answerBlocks(answer: Answer, telling: Telling): Element[] {
  const details = answerDetails(answer, telling).map((text) => paragraph(text));
  if (answer.kind === "voice") return details;
  return [paragraph(answerBrief(answer, telling), { weight: "bolder", spacing: "none" }), ...details];
}

function answerDetails(answer: Answer, telling: Telling): readonly string[] {
  const { labels } = telling.texts;
  switch (answer.kind) {
    case "step": {
      const { obstacle, remedy, support, comment, onBehalfOf } = answer;
      return labelled(telling, [
        [labels.onBehalfOf, onBehalfOf],
        [labels.obstacle, obstacle],
        [labels.remedy, remedy],
        [labels.support, support],
        [labels.comment, comment],
      ]);
    }
    case "figure":
      return [...cellLines(answer, telling), ...labelled(telling, sourceOf(answer, telling))];
    case "indicator":
      return labelled(telling, evidenceOf(answer, telling));
    case "decision":
      return labelled(telling, [[labels.comment, answer.comment]]);
    case "voice":
      return labelled(telling, [
        [labels.works, answer.works],
        [labels.missing, answer.missing],
      ]);
  }
}

type Labelled = readonly (readonly [string, string | undefined])[];

function sourceOf({ source, comment }: FigureAnswer, { texts }: Telling): Labelled {
  return [
    [texts.labels.source, source],
    [texts.labels.comment, comment],
  ];
}

function evidenceOf({ evidence, on, comment }: IndicatorAnswer, { language, texts }: Telling): Labelled {
  return [
    [texts.labels.evidence, evidence],
    [texts.labels.on, on === undefined ? undefined : formatDate(on, language)],
    [texts.labels.comment, comment],
  ];
}

function labelled({ room }: Telling, lines: Labelled): readonly string[] {
  return lines.flatMap(([label, text]) => (text ? [`${label}: ${escapedText(text, room.text)}`] : []));
}

/** `m: 12, w: 14` */
function cellLines({ amounts }: FigureAnswer, { language, room, isPublic }: Telling): readonly string[] {
  const cells = Object.entries(amounts?.cells ?? {}).slice(0, room.lines);
  if (isPublic || cells.length === 0) return [];
  return [cells.map(([code, part]) => `${escapedEntry(code, room.line)}: ${writeNumber(part, language)}`).join(", ")];
}

/** What was answered in the check-in, or last heard of before. */
export function heardBlocks(asked: AskedItem, response: Response | undefined, telling: Telling): Element[] {
  const blocks = response ? responseBlocks(asked, response, telling) : lastBlocks(asked, telling);
  return blocks.length === 0 ? [] : [{ type: "Container", style: "emphasis", items: blocks }];
}

/** Who answered what, and how the step stands if somebody has changed that since. */
export function responseBlocks(
  asked: AskedItem | undefined,
  { answer, answeredBy, answeredAt }: Response,
  telling: Telling,
): Element[] {
  const { language, texts, room } = telling;
  const name = escapedEntry(answeredBy.name, room.line);
  const now = asked?.kind === "step" ? lastAnswer(asked) : undefined;
  const isOvertaken =
    now && asked?.kind === "step" && answer.kind === "step" && hasMovedOn(asked.standing, answer, answeredAt);
  return [
    paragraph(texts.heard.answeredBy(name, formatInstant(answeredAt, language)), { isSubtle: true }),
    ...answerBlocks(answer, telling),
    ...(isOvertaken ? [paragraph(texts.heard.sinceThen, { isSubtle: true }), ...answerBlocks(now, telling)] : []),
  ];
}

function lastBlocks(asked: AskedItem, telling: Telling): Element[] {
  const { language, texts } = telling;
  if (asked.kind === "voice") return [];
  const last = lastAnswer(asked);
  if (!last) return [paragraph(asked.kind === "figure" ? texts.heard.noValue : texts.heard.never)];
  if (last.kind === "figure") {
    const hidden = isValueHidden(asked, telling) ? [paragraph(texts.heard.valueHidden, { isSubtle: true })] : [];
    return [paragraph(texts.heard.lastValue, { isSubtle: true }), ...answerBlocks(last, telling), ...hidden];
  }
  const heardAt = heardAtOf(asked);
  const since = heardAt === undefined ? texts.heard.inList : texts.heard.last(formatDate(dayOf(heardAt), language));
  return [paragraph(since, { isSubtle: true }), ...answerBlocks(last, telling)];
}

/** Whether there is a last value that the whole team must not read. */
export function isValueHidden(asked: AskedItem, { isPublic }: Telling): boolean {
  const last = lastAnswer(asked);
  return isPublic === true && last?.kind === "figure" && last.amounts !== undefined;
}

/** What was last heard of an item outside this check-in, as an answer. */
function lastAnswer(asked: AskedItem): Answer | undefined {
  switch (asked.kind) {
    case "step": {
      const { status, heardAt: _, ...said } = asked.standing;
      return status === "unknown" ? undefined : { kind: "step", status, ...said };
    }
    case "figure": {
      const report = asked.reported ?? asked.previous;
      return report && { kind: "figure", ...report };
    }
    case "indicator":
      return asked.evaluation && { kind: "indicator", ...asked.evaluation };
    case "decision": {
      const state = reportedStates.find((known) => known === asked.state);
      return asked.heardAt === undefined || !state ? undefined : { kind: "decision", state, comment: asked.note };
    }
    case "voice":
      return undefined;
  }
}
