import type { AskedItem, CheckInItem } from "../core/check-in.ts";
import { canStayUnchanged, heardAtOf, itemKinds, itemToShow } from "../core/check-in.ts";
import type { Round } from "../core/round.ts";
import { formatDate } from "../texts/formats.ts";
import { formatPeriod } from "../texts/periods.ts";
import { roundTitle } from "../texts/round-titles.ts";
import { vocabulary } from "../texts/vocabulary.ts";
import type { Action, AdaptiveCard, Element } from "./adaptive-card.ts";
import { actionSet, bullets, card, execute, heading, openUrl, paragraph, toggle } from "./adaptive-card.ts";
import { answerForm } from "./answer-form.ts";
import { heardBlocks, isValueHidden } from "./answer-text.ts";
import type { Room } from "./card-size.ts";
import { fittingCard } from "./card-size.ts";
import { outcomeBlocks } from "./check-in-outcome.ts";
import { openAction, overview, overviewId, summary } from "./check-in-overview.ts";
import type { CheckInView, Sheet } from "./check-in-sheet.ts";
import { sheetOf } from "./check-in-sheet.ts";
import { escapedEntry, escapedText } from "./escaping.ts";

/** The card of one unit in one round: one item at a time as a form, or a summary once everything is answered. */
export function checkInCard(view: CheckInView): AdaptiveCard {
  return fittingCard((room) => sheetCard(view, room));
}

function sheetCard(view: CheckInView, room: Room): AdaptiveCard {
  const sheet = sheetOf(view, room);
  const { checkIn, round, unit, language, texts, newest, link } = sheet;
  const isOver = isOverFor(round);
  const shown = isOver ? undefined : itemToShow(checkIn, newest, view.opened);
  const asked = shown && view.details.get(shown.key);
  const body = shown ? itemBlocks(sheet, shown, asked) : summary(sheet, { isOver });
  const toTab = openUrl(texts.buttons.openTab, link);
  return card({
    language,
    key: checkIn.key,
    fallbackText: `${roundTitle(round, language)}: ${unit.title}`,
    body: [
      heading(escapedEntry(unit.title, room.line)),
      ...header(sheet, isOver),
      ...outcomeBlocks(sheet, asked),
      ...body,
      ...(shown ? moreActions(sheet, toTab) : actionSet(toTab)),
    ],
    actions: shown ? itemActions(sheet, shown, asked) : [],
  });
}

function isOverFor({ state }: Pick<Round, "state">): boolean {
  return state === "closing" || state === "closed" || state === "cancelled";
}

function header({ round, unit, language, texts, checkIn, newest, room }: Sheet, isOver: boolean): Element[] {
  const { items } = checkIn;
  const answered = items.filter(({ key }) => newest.has(key)).length;
  const due = isOver ? [] : [texts.header.due(formatDate(round.dueOn, language))];
  const kinds = itemKinds.flatMap((kind) => {
    const count = items.filter((item) => item.kind === kind).length;
    return count === 0 ? [] : [texts.header.kinds[kind](count)];
  });
  const counts = [texts.header.answered(answered, items.length), kinds.join(", ")].filter((text) => text !== "");
  return [
    paragraph(`${escapedEntry(roundTitle(round, language), room.line)} · ${vocabulary(language).unitKind[unit.kind]}`, {
      isSubtle: true,
      spacing: "none",
    }),
    ...due.map((text) => paragraph(text)),
    paragraph(counts.join(" · "), { isSubtle: true, spacing: "none" }),
  ];
}

function itemBlocks(sheet: Sheet, shown: CheckInItem, asked: AskedItem | undefined): Element[] {
  const { checkIn, language, texts, newest, room } = sheet;
  const { items } = checkIn;
  const kind = vocabulary(language).itemKind[shown.kind];
  const title = shown.kind === "voice" ? texts.item.voiceTitle : escapedText(asked?.title ?? shown.title, room.text);
  const position = items.length < 2 ? kind : texts.item.position(kind, items.indexOf(shown) + 1, items.length);
  const response = newest.get(shown.key);
  return [
    paragraph(position, { isSubtle: true, separator: true, spacing: "medium" }),
    heading(title),
    ...(asked
      ? [
          ...factBlocks(sheet, asked),
          ...heardBlocks(asked, response, sheet),
          ...actionSet(isValueHidden(asked, sheet) ? [openAction(sheet, shown, texts.buttons.showValue)] : []),
          ...answerForm(sheet, asked, response),
        ]
      : [paragraph(texts.item.gone)]),
    ...overview(sheet, shown),
  ];
}

function factBlocks({ texts, language, room }: Sheet, asked: AskedItem): Element[] {
  const fact = (title: string, value: string) => ({ title, value: escapedEntry(value, room.line) || "–" });
  const facts = (...all: readonly ReturnType<typeof fact>[]): Element => ({ type: "FactSet", facts: all });
  const definition = (details: readonly string[]) => {
    const lines = details.slice(0, room.lines).map((detail) => escapedEntry(detail, room.text));
    return lines.length === 0 ? [] : [bullets(lines, { isSubtle: true, size: "small" })];
  };
  switch (asked.kind) {
    case "step":
      return [facts(fact(texts.item.doneBy, asked.doneBy.join(", ")), fact(texts.item.deadline, asked.deadline))];
    case "figure":
      return [facts(fact(texts.item.period, formatPeriod(asked.period, language))), ...definition(asked.details)];
    case "indicator": {
      const target = asked.target ? [facts(fact(texts.item.target, asked.target.text))] : [];
      return [...target, ...definition(asked.details)];
    }
    case "decision": {
      const day = (label: string, on: string | undefined) => (on ? [fact(label, formatDate(on, language))] : []);
      const days = [...day(texts.item.decidedOn, asked.decidedOn), ...day(texts.item.dueOn, asked.dueOn)];
      const wording = asked.text === asked.title ? [] : [paragraph(escapedText(asked.text, room.text))];
      return [...wording, ...(days.length === 0 ? [] : [facts(...days)])];
    }
    case "voice":
      return [];
  }
}

function itemActions(sheet: Sheet, shown: CheckInItem, asked: AskedItem | undefined): Action[] {
  const { checkIn, texts, newest, outcome } = sheet;
  const { buttons } = texts;
  const response = newest.get(shown.key);
  const position = checkIn.items.indexOf(shown);
  const values = { checkIn: checkIn.key, item: shown.key, seen: response?.revision ?? 0 };
  const isStriking = outcome?.kind === "striking";
  const open = (title: string, target: CheckInItem | undefined) => (target ? [openAction(sheet, target, title)] : []);
  const unchanged =
    asked && canStayUnchanged(asked) && !response
      ? [execute("unchanged", buttons.unchanged, { ...values, heardAt: heardAtOf(asked) ?? "" }, { withInputs: false })]
      : [];
  const answer = execute(
    "answer",
    isStriking ? buttons.answerStriking : buttons.answer,
    isStriking ? { ...values, confirmed: true } : values,
    { withInputs: true, style: "positive" },
  );
  return [
    ...(asked ? [answer] : []),
    ...unchanged,
    ...open(buttons.back, checkIn.items[position - 1]),
    ...open(buttons.next, checkIn.items[position + 1]),
  ];
}

/** What concerns more than the shown item. */
function moreActions(sheet: Sheet, toTab: readonly Action[]): Element[] {
  const { checkIn, texts, newest } = sheet;
  const { buttons } = texts;
  const open = checkIn.items.filter(({ key }) => !newest.has(key));
  const unchangeable = open.filter(({ isKnown }) => isKnown);
  const isMoreOpen = open.some(({ kind }) => kind === "figure" || kind === "voice");
  const title = buttons.unchangedRest(unchangeable.length);
  const all = isMoreOpen ? `${title} (${buttons.restOpen})` : title;
  const rest =
    unchangeable.length < 2 ? [] : [execute("unchangedRest", all, { checkIn: checkIn.key }, { withInputs: false })];
  const folded = checkIn.items.length < 2 ? [] : [toggle(buttons.overview, overviewId)];
  return [...actionSet([...folded, ...toTab]), ...actionSet(rest)];
}
