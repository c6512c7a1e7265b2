import { unallotted } from "./allotment.ts";
import type { Board } from "./board.ts";
import type { BaseFigure, ConceptItem, Field, Goal, IsoInstant, Measure, Unit } from "./concept.ts";
import { goalsOf } from "./concept.ts";
import type { Decision } from "./decision.ts";
import { titleOf } from "./decision.ts";
import type { Meeting } from "./meeting.ts";
import type { Network } from "./network.ts";
import type { Answer, Response } from "./response.ts";
import { fileCheckIn } from "./response.ts";
import type { Spellings } from "./spelling.ts";
import { holdsAll, spellingsOf, wordsIn } from "./spelling.ts";
import { neverHeard } from "./standing.ts";

/** What can be found, in the order in which it is shown; a `comment` is what a unit said about an item. */
export const entryKinds = [
  "field",
  "goal",
  "measure",
  "figure",
  "indicator",
  "decision",
  "comment",
  "unit",
  "network",
  "cityGoal",
  "body",
  "meeting",
  "steeringTask",
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** To what an entry belongs, for a reader who wants to know more. */
export type EntryHome =
  /** `concept` is its place in the text of the concept. */
  | { readonly kind: "field" | "goal" | "measure" | "unit" | "meeting" | "concept"; readonly key: string }
  | { readonly kind: "networks" };

/** Something of the board that can be found by what is written about it. Who answered is never among that. */
export interface BoardEntry {
  readonly kind: EntryKind;
  /** Of the entry itself; no two are the same within a kind. */
  readonly id: string;
  /** Of the item, as it is cited; empty where its key is not for readers. */
  readonly key: string;
  readonly title: string;
  /** What else is written about it. */
  readonly texts: readonly string[];
  readonly home?: EntryHome;
  /** Of a comment: title of the unit, missing where the concept does not hold it any more, and when. */
  readonly said?: { readonly unit?: string; readonly isFromFile?: true; readonly at: IsoInstant };
  readonly spellings: Spellings;
}

type SearchedBoard = Pick<
  Board,
  "concept" | "standings" | "allotments" | "checkIns" | "responses" | "meetings" | "decisions" | "networks"
>;

/** Everything that can be found, in the concept's order, comments newest first. Worth keeping: each search needs it. */
export function indexBoard(board: SearchedBoard): readonly BoardEntry[] {
  const { fields, cityGoals, bodies, steeringTasks, units } = board.concept;
  return [
    ...fields.flatMap((field) => [fieldEntry(field), ...field.goals.flatMap((goal) => goalEntries(board, goal))]),
    ...board.decisions.map((decision) => decisionEntry(decision, units)),
    ...commentEntries(board),
    ...units.map(unitEntry),
    ...board.networks.map(networkEntry),
    ...cityGoals.map((goal) => itemEntry("cityGoal", goal, [], inText(goal))),
    ...bodies.map((body) => withoutKey("body", body, [body.interval?.text ?? ""], inText(body))),
    ...board.meetings.filter(({ isCancelled }) => !isCancelled).map(meetingEntry),
    ...steeringTasks.map((task) => withoutKey("steeringTask", task, [], inText(task))),
  ];
}

export interface EntryGroup {
  readonly kind: EntryKind;
  readonly entries: readonly BoardEntry[];
}

/** The entries that hold all the words, by kind, in the order of the index; none without any word. */
export function searchBoard(index: readonly BoardEntry[], text: string): readonly EntryGroup[] {
  const words = wordsIn(text);
  if (words.length === 0) return [];
  const groups = Map.groupBy(
    index.filter(({ spellings }) => holdsAll(spellings, words)),
    ({ kind }) => kind,
  );
  return entryKinds.flatMap((kind) => {
    const entries = groups.get(kind);
    return entries ? [{ kind, entries }] : [];
  });
}

function fieldEntry(field: Field): BoardEntry {
  return itemEntry("field", field, [field.situation], { kind: "field", key: field.key });
}

function goalEntries(board: SearchedBoard, goal: Goal): readonly BoardEntry[] {
  const home = { kind: "goal", key: goal.key } as const;
  const units = goal.units.map((key) => board.concept.units.find((unit) => unit.key === key)?.title ?? key);
  return [
    itemEntry("goal", goal, [...goal.subGoals, ...units], home),
    ...goal.measures.map((measure) => measureEntry(board, measure)),
    ...goal.baseFigures.map((figure) => itemEntry("figure", figure, figureTexts(figure), home)),
    ...goal.indicators.map((indicator) => itemEntry("indicator", indicator, [indicator.target?.text ?? ""], home)),
  ];
}

function figureTexts({ period, dataSource, population, unit, dimensions, breaks }: BaseFigure): readonly string[] {
  const parts = dimensions.flatMap(({ title, categories }) => [title, ...categories.map((category) => category.title)]);
  return [
    period ?? "",
    population ?? "",
    dataSource ?? "",
    unit ?? "",
    ...parts,
    ...breaks.map(({ reason }) => reason),
  ];
}

function measureEntry({ standings, allotments }: SearchedBoard, measure: Measure): BoardEntry {
  const { obstacle, remedy, support, comment } = standings.get(measure.key) ?? neverHeard;
  const { budget, weighing } = allotments.get(measure.key) ?? unallotted;
  const texts = [
    ...measure.doneBy,
    measure.deadline?.text ?? "",
    obstacle,
    remedy,
    support,
    comment,
    budget?.funding ?? "",
    ...(weighing ? [weighing.affordability, weighing.quality, weighing.effect] : []),
  ];
  return itemEntry("measure", measure, texts, { kind: "measure", key: measure.key });
}

function unitEntry(unit: Unit): BoardEntry {
  return withoutKey("unit", unit, [...unit.alsoWritten, unit.group ?? ""], { kind: "unit", key: unit.key });
}

function decisionEntry({ key, meeting, text, unit, note }: Decision, units: readonly Unit[]): BoardEntry {
  const title = titleOf(text);
  const responsible = units.find((one) => one.key === unit)?.title ?? "";
  return plainEntry("decision", key, title, [title === text ? "" : text, responsible, note], {
    kind: "meeting",
    key: meeting,
  });
}

function networkEntry({ key, title, topic, contact }: Network): BoardEntry {
  return plainEntry("network", key, title, [topic, contact], { kind: "networks" });
}

function meetingEntry({ key, title, place, agenda }: Meeting): BoardEntry {
  const items = agenda.filter(({ isLeftOut }) => !isLeftOut).map((item) => item.title);
  return plainEntry("meeting", key, title, [place, ...items], { kind: "meeting", key });
}

/** What is no item of the concept. */
function plainEntry(kind: EntryKind, id: string, title: string, more: readonly string[], home: EntryHome): BoardEntry {
  const texts = more.filter((text) => text !== "");
  return { kind, id, key: "", title, texts, home, spellings: spellingsOf([title, ...texts].join("\n")) };
}

function itemEntry(kind: EntryKind, item: ConceptItem, more: readonly string[] = [], home?: EntryHome): BoardEntry {
  const { key, title, details, remarks } = item;
  const texts = [...details, ...more, ...remarks.map(({ text }) => text)].filter((text) => text !== "");
  return {
    kind,
    id: key,
    key,
    title,
    texts,
    ...(home && { home }),
    spellings: spellingsOf([key, title, ...texts].join("\n")),
  };
}

/** Keys of units and bodies are for the lists; readers know their titles. */
function withoutKey(kind: EntryKind, item: ConceptItem, more: readonly string[] = [], home?: EntryHome): BoardEntry {
  return { ...itemEntry(kind, { ...item, key: "" }, more, home), id: item.key };
}

function inText({ key }: ConceptItem): EntryHome {
  return { kind: "concept", key };
}

function commentEntries(board: SearchedBoard): readonly BoardEntry[] {
  const items = spokenOf(board);
  const unitKeys = new Map(board.checkIns.map(({ key, unit }) => [key, unit]));
  const units = new Map(board.concept.units.map((unit) => [unit.key, unit]));
  return board.responses
    .toSorted((one, other) => other.answeredAt.localeCompare(one.answeredAt))
    .flatMap((response) => {
      const texts = wordsOf(response.answer);
      if (texts.length === 0) return [];
      const unit = units.get(unitKeys.get(response.checkIn) ?? "");
      return [commentEntry(response, texts, unit, items.get(response.item))];
    });
}

function commentEntry(
  { key: id, checkIn, answeredAt }: Response,
  texts: readonly string[],
  unit: Unit | undefined,
  about: SpokenOf | undefined,
): BoardEntry {
  const key = about?.item.key ?? "";
  const title = about?.item.title ?? "";
  const home: EntryHome | undefined = about?.home ?? (unit && { kind: "unit", key: unit.key });
  return {
    kind: "comment",
    id,
    key,
    title,
    texts,
    ...(home && { home }),
    said: {
      ...(unit && { unit: unit.title }),
      ...(checkIn === fileCheckIn && { isFromFile: true }),
      at: answeredAt,
    },
    spellings: spellingsOf([...texts, unit?.title ?? ""].join("\n")),
  };
}

interface SpokenOf {
  readonly item: ConceptItem;
  readonly home: EntryHome;
}

/** What can be spoken of, by its key. */
function spokenOf({ concept }: SearchedBoard): ReadonlyMap<string, SpokenOf> {
  const items = goalsOf(concept).flatMap((goal) => [
    ...goal.measures.map((item): SpokenOf => ({ item, home: { kind: "measure", key: item.key } })),
    ...[...goal.baseFigures, ...goal.indicators].map(
      (item): SpokenOf => ({ item, home: { kind: "goal", key: goal.key } }),
    ),
  ]);
  return new Map(items.map((about) => [about.item.key, about]));
}

/** What somebody wrote in an answer, part by part, without what is empty. */
function wordsOf(answer: Answer): readonly string[] {
  return partsOf(answer).filter((text) => text !== "");
}

function partsOf(answer: Answer): readonly string[] {
  switch (answer.kind) {
    case "step":
      return [answer.obstacle, answer.remedy, answer.support, answer.comment, answer.onBehalfOf ?? ""];
    case "figure":
      return [answer.notCollectable ?? "", answer.comment];
    case "indicator":
      return [answer.evidence, answer.comment];
    case "decision":
      return [answer.comment];
    case "voice":
      return [answer.works, answer.missing];
  }
}
