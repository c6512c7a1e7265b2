import type { CheckInItem } from "../core/check-in.ts";
import type { Action, Element } from "./adaptive-card.ts";
import { actionSet, bullets, execute, paragraph } from "./adaptive-card.ts";
import { answerBrief } from "./answer-text.ts";
import { firstLines } from "./card-size.ts";
import type { Sheet } from "./check-in-sheet.ts";
import { entryTitle } from "./check-in-sheet.ts";

export const overviewId = "overview";
/** Above so many items, a button for each would make the summary long rather than handy. */
const mostButtons = 12;

/** All items, folded away so that a card stays readable in the channel; `overviewId` unfolds it. */
export function overview(sheet: Sheet, shown: CheckInItem): Element[] {
  const { checkIn, newest, texts, room } = sheet;
  if (checkIn.items.length < 2) return [];
  const lines = checkIn.items.map((item) => {
    const state = newest.has(item.key) ? texts.overview.answered : texts.overview.open;
    const here = item === shown ? ` ${texts.overview.shown}` : "";
    return `${state}${here}: ${entryTitle(sheet, item)}`;
  });
  const items = [bullets(firstLines(lines, room, texts.overview.more), { size: "small" })];
  return [{ type: "Container", id: overviewId, isVisible: false, items }];
}

/** What was answered. As long as the round is open, each answer can be corrected from here. */
export function summary(sheet: Sheet, { isOver }: { readonly isOver: boolean }): Element[] {
  const { checkIn, round, texts, room } = sheet;
  const { done, correctable, closed, cancelled } = texts.summary;
  if (isOver)
    return [paragraph(round.state === "cancelled" ? cancelled : closed, { weight: "bolder" }), ...list(sheet)];
  const hasButtons = checkIn.items.length <= Math.min(mostButtons, room.lines);
  return [
    paragraph(done, { weight: "bolder" }),
    paragraph(correctable, { isSubtle: true, spacing: "none" }),
    ...(hasButtons ? entriesWithButtons(sheet) : [...list(sheet), ...firstButton(sheet)]),
  ];
}

function entriesWithButtons(sheet: Sheet): Element[] {
  return sheet.checkIn.items.map((item) => ({
    type: "Container",
    separator: true,
    items: [
      paragraph(entryTitle(sheet, item)),
      paragraph(briefOf(sheet, item), { spacing: "none" }),
      ...actionSet([openAction(sheet, item, sheet.texts.buttons.correct)]),
    ],
  }));
}

function list(sheet: Sheet): Element[] {
  const { checkIn, texts, room } = sheet;
  const lines = checkIn.items.map((item) => `${entryTitle(sheet, item)}: ${briefOf(sheet, item)}`);
  return lines.length === 0 ? [] : [bullets(firstLines(lines, room, texts.overview.more))];
}

/** One button instead of one an item: it opens the first item, and from there one goes on item by item. */
function firstButton(sheet: Sheet): Element[] {
  return actionSet(sheet.checkIn.items.slice(0, 1).map((item) => openAction(sheet, item, sheet.texts.buttons.correct)));
}

function briefOf(sheet: Sheet, { key }: CheckInItem): string {
  const response = sheet.newest.get(key);
  return response ? answerBrief(response.answer, sheet) : sheet.texts.heard.open;
}

/** A button that shows an item. */
export function openAction({ checkIn }: Sheet, { key }: CheckInItem, title: string): Action {
  return execute("open", title, { checkIn: checkIn.key, item: key }, { withInputs: false });
}
