import type { AnswerDraft } from "../core/answer.ts";
import type { AskedFigure } from "../core/check-in.ts";
import { writeNumber } from "../core/number.ts";
import { cellTitle } from "../texts/cell-title.ts";
import type { Element } from "./adaptive-card.ts";
import { actionSet, paragraph, toggle } from "./adaptive-card.ts";
import type { Sheet } from "./check-in-sheet.ts";
import { shortened } from "./escaping.ts";
import { amountInput, choiceInput, lineInput, textInput } from "./inputs.ts";

const noNumberId = "noNumber";
const example = "1234.5";
const wholeExample = "1234";
const longestCellTitle = 60;
/** More parts than these would leave no room for the rest of the card. */
const mostCells = 16;

/** A value with its parts, or the reason why there is none. */
export function figureForm(
  { texts, language, outcome, room }: Sheet,
  figure: AskedFigure,
  draft: AnswerDraft,
): Element[] {
  const { inputs, buttons } = texts;
  const { figureKind, breakdown } = figure;
  const isWhole = figureKind === "count" || figureKind === "register";
  const isFaulty = outcome?.kind === "faulty" && outcome.faults.some(({ field }) => field === "notCollectable");
  const beyond = breakdown.length - mostCells;
  return [
    paragraph(inputs.numbers(writeNumber(isWhole ? wholeExample : example, language)), { isSubtle: true }),
    amountInput("value", inputs.value[figureKind], draft),
    ...breakdown
      .slice(0, mostCells)
      .map((cell) =>
        amountInput(
          `cell:${cell.code}`,
          shortened(cellTitle(cell, inputs), Math.min(longestCellTitle, room.line)),
          draft,
        ),
      ),
    ...(beyond > 0 ? [paragraph(inputs.moreCells(beyond))] : []),
    choiceInput({
      id: "certainty",
      label: inputs.certainty,
      choices: [
        { title: inputs.provisional, value: "provisional" },
        { title: inputs.final, value: "final" },
      ],
      value: draft.certainty,
      errorMessage: inputs.certaintyMissing,
    }),
    lineInput("source", inputs.source, draft),
    textInput("comment", inputs.comment, draft),
    ...actionSet([toggle(buttons.noNumber, noNumberId)]),
    {
      type: "Container",
      id: noNumberId,
      isVisible: isFaulty || Boolean(draft.notCollectable),
      items: [textInput("notCollectable", inputs.notCollectable, draft)],
    },
  ];
}
