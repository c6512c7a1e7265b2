import type { Vocabulary } from "./vocabulary.de.ts";

export const vocabularyEn: Vocabulary = {
  product: "Integrationskompass",
  roundTitle: (day) => `Feedback round ${day}`,
  measureStatus: {
    unknown: "Not reported",
    planned: "Planned",
    underway: "Under way",
    blocked: "Stuck",
    done: "Done",
    dropped: "Dropped",
  },
  indicatorState: {
    unknown: "Not reported",
    reached: "Reached",
    onTheWay: "On the way",
    atRisk: "At risk",
    missed: "Missed",
  },
  fulfilment: {
    fulfilled: "Fulfilled",
    partly: "Partly fulfilled",
    not: "Not fulfilled",
    unknown: "Cannot be said",
  },
  unitKind: {
    office: "Responsible office",
    roundTable: "Round table",
    partner: "Partner",
    steering: "Steering group",
  },
  decisionState: {
    open: "Not begun yet",
    underway: "Under way",
    done: "Carried out",
    dropped: "Withdrawn",
  },
  itemKind: {
    decision: "Decision",
    step: "Step",
    figure: "Base figure",
    indicator: "Indicator",
    voice: "Your own words",
  },
  measureKind: {
    recommendation: "Recommendation",
    step: "Step",
  },
  roundState: {
    planned: "planned",
    paused: "paused",
    opening: "starting now",
    open: "running",
    closing: "being closed",
    closed: "closed",
    cancelled: "called off",
  },
  language: {
    de: "German",
    en: "English",
    tr: "Turkish",
    ru: "Russian",
  },
  periods: {
    year: (year) => `year ${year}`,
    schoolYear: (years) => `school year ${years}`,
    quarter: (quarter, year) => `quarter ${quarter} of ${year}`,
    referenceDate: (day) => `as of ${day}`,
  },
};
