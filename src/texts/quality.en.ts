import type { QualityTexts } from "./quality.de.ts";

export const qualityEn: QualityTexts = {
  intro:
    "What is missing, out of date or open in the reports. This is a list of things to ask about, not a rating: it names offices, never people, and keeps the concept’s order.",
  nothing: "Nothing is open here.",
  counts: (count) => `${count} ${count === 1 ? "item is" : "items are"} open.`,
  offices: "By responsible office",
  allOffices: "All offices",
  item: "Item",
  finding: "What is open",
  mendWhere: "Where to add it",
  columns: { field: "Field of action", rule: "Kind of finding", key: "Number" },
  fileName: (day) => `Data-quality-${day}.csv`,
  answer: "Answer now",
  ask: "In the next round",
  rules: {
    overdue: {
      name: "Date has passed",
      why: "The day has passed, and nobody has reported that the step is done or dropped.",
    },
    progressContradicts: { name: "Status and progress contradict each other", why: "The two cannot both be right." },
    blockedWithoutObstacle: { name: "Stuck without a reason", why: "Nobody can help without knowing the obstacle." },
    doneWithoutEvidence: {
      name: "Finished without evidence",
      why: "Done or fulfilled, but nothing says how one can tell.",
    },
    figureMissing: { name: "Figure missing", why: "The period is over, and there is neither a value nor a reason." },
    provisional: { name: "Figure provisional", why: "The latest value is not final yet." },
    withoutSource: { name: "Figure without source", why: "Without a source the value cannot be checked." },
    stale: { name: "Not heard of for long", why: "The latest report is at least a year old." },
    neverHeard: { name: "Never reported", why: "Nobody has said anything about it so far." },
  },
  found: {
    neverHeard: "No report yet.",
    blockedWithoutObstacle: "Stuck; no obstacle is named.",
    doneWithoutEvidence: "Evidence or a comment is missing.",
    overdue: (day) => `Was due on ${day}.`,
    progressContradicts: (status, perCent) => `Status “${status}”, progress ${perCent} %.`,
    figureMissing: (period) => `Missing: ${period}.`,
    last: (last) => `Last reported: ${last}.`,
    provisional: (period) => `Provisional: ${period}.`,
    withoutSource: (period) => `Without source: ${period}.`,
    stale: (day) => `Last reported on ${day}.`,
  },
};
