import type { ConceptPageTexts } from "./concept-page.de.ts";

export const conceptPageEn: ConceptPageTexts = {
  intro:
    "What the concept says, in its order, and what its words and figures mean. Every part has an address of its own. The text of the concept is in German.",
  contents: "Contents",
  print: "Print",
  chapter: {
    cityGoals: "Overall goals of the city",
    steering: "Bodies and steering tasks",
    baseFigures: "How the base figures are defined",
    indicators: "Key figures and qualitative indicators",
    glossary: "Terms",
    origin: "Origin and state",
  },
  section: (source) => `(concept, ${source})`,
  toField: "How this field of action stands",
  subGoals: "Sub-goals",
  bodies: "Bodies",
  rhythm: "Rhythm:",
  tasks: "Tasks that no body owns yet",
  baseFiguresIntro:
    "A base figure is taken directly from a source. Unit, who is counted, age and source are to be fixed; what the concept leaves open is named.",
  indicatorsIntro:
    "Key figures are calculated from base figures and show how far a target is reached. Qualitative indicators are signs without a calculation.",
  sameAs: "Collected together",
  breakdown: "Breakdown",
  breaks: "Breaks in the series",
  breakFrom: (period, reason) => `from ${period}: ${reason}`,
  open: "Still open",
  noFormula: "Formula",
  baseline: "Baseline",
  baselineOn: (value, day) => `${value} on ${day}`,
  source: "Where the concept says so",
  ownWord: "(word of this app)",
  origin: {
    text: "Document",
    sections: "References",
    sectionsMean: "What stands in brackets names the section of the text of the concept.",
    date: "Date",
    noDate: "The lists hold no date of the concept. What has changed since stands with each item.",
    report: "Report",
    data: "Shown is",
    lists: "the state of the SharePoint lists in which the concept is kept.",
  },
  glossary: {
    cityGoal: ["Overall goal (übergeordnetes Leitziel)", "A goal of integration policy for the whole city."],
    field: [
      "Field of action (Handlungsfeld)",
      "An area in which the city acts, with its starting point and its goals.",
    ],
    goal: ["Goal (Leitziel)", "What is to be reached in a field of action."],
    subGoal: ["Sub-goal (Teilziel)", "What follows from a goal."],
    recommendation: [
      "Recommendation (Handlungsempfehlung)",
      "What the concept proposes for a goal, without saying who and when.",
    ],
    step: ["Step (Umsetzungsschritt)", "A first step towards a goal, with who and when."],
    measure: ["Measure (Maßnahme)", "A recommendation or a step."],
    office: ["Responsible office (Fachverantwortung)", "The office of the administration that answers for a goal."],
    baseFigure: [
      "Base figure (Grundzahl)",
      "A number taken directly from a source. Period, reference date and age are fixed.",
    ],
    keyFigure: ["Key figure (Kennzahl)", "Calculated from base figures; shows how far a target is reached."],
    indicator: [
      "Qualitative indicator",
      "A sign that something is carried out or has an effect: a date, an assessment, a survey.",
    ],
    coreFigure: [
      "Core figure (Kernkennzahl)",
      "A number for the whole city from the statistical yearbook or Wegweiser Kommune, continued every year.",
    ],
    monitoring: [
      "Regular review (Monitoring)",
      "Looking regularly whether the promotion of integration has an effect. Figures are a compass, no ranking.",
    ],
    body: [
      "Body (Gremium)",
      "A group that steers, carries out or exchanges views, such as the steering group or a round table.",
    ],
    decision: ["Decision (Beschluss)", "What a body has decided in a meeting, with the responsible office and a day."],
    round: ["Feedback round", "The app asks every office in its channel how its steps and figures stand."],
    report: ["Report to the council (Rat)", "The yearly paper about progress and figures."],
  },
};
