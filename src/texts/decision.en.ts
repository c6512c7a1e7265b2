import { longestDecision } from "../core/decision-draft.ts";
import type { DecisionTexts } from "./decision.de.ts";
import { vocabularyEn } from "./vocabulary.en.ts";

export const decisionEn: DecisionTexts = {
  locale: "en-GB",
  none: "–",
  state: vocabularyEn.decisionState,
  heading: "Decisions",
  decision: "Decision",
  text: "Wording",
  unit: "Responsible office",
  chooseUnit: "Please choose",
  dueOn: "Due by (optional)",
  due: "Due by",
  decidedOn: "Decided on",
  status: "How it stands",
  note: "Comment on how it stands",
  record: "Record a decision",
  change: "Edit",
  deeds: "What you can do",
  changeNamed: (text) => `Edit the decision: ${text}`,
  save: "Save",
  recorded: "The decision is recorded. The next feedback round asks the responsible office about it.",
  saved: "The decision is saved.",
  notSaved: "Not saved yet. Please look at the marked fields.",
  faults: {
    "text.missing": "Please write what was decided.",
    "text.tooLong": `The wording is longer than ${longestDecision} characters.`,
    "unit.missing": "Please choose the office that carries out the decision.",
    "dueOn.noDay": "Please give a date.",
    "dueOn.past": "This day is before the meeting.",
  },
};
