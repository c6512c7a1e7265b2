import { formulaEn } from "./formula.en.ts";
import { formulaFaults } from "./formula.ts";
import type { LintTexts } from "./lint.de.ts";
import { counted } from "./plural.ts";

const findings = { one: "finding", other: "findings" };
const items = { one: "item", other: "items" };

/** Names stay German, and are set apart. */
function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(", ");
}

export const lintEn: LintTexts = {
  rules: {
    contradiction: {
      name: "Contradiction in the text",
      why: "If the text says two things, each office can rely on a different one.",
      mend: "Clear up what holds, change the entries accordingly and delete the remark.",
    },
    gap: {
      name: "Gap in the text",
      why: "What the text leaves open, each office fills in its own way or not at all.",
      mend: "Add what is missing and delete the remark.",
    },
    spelling: {
      name: "Different spelling",
      why: "Two spellings look like two things, and the search finds only one of them.",
      mend: "Decide on one spelling, change the entries accordingly and delete the remark.",
    },
    unknownOffice: {
      name: "Unknown office",
      why: "If an office is named nowhere else, it is unclear who is meant and who answers.",
      mend: "Clear up who is meant, enter that office and delete the remark.",
    },
    nameWithoutUnit: {
      name: "Name without an office",
      why: "Whoever is not set up as an office is never asked.",
      mend: "Correct the name, or set up the office, or give it the name as a further spelling.",
    },
    unitNamedOnce: {
      name: "Office named only once",
      why: "Whoever is named only once is often another spelling, or an office that does not exist like this.",
      mend: "Enter what the office belongs to; if another one is meant, add the name there as a further spelling and drop this one.",
    },
    nobodyNamed: {
      name: "Nobody named",
      why: "Where nobody is named, nobody is asked.",
      mend: "Enter who is responsible or acts.",
    },
    stepByOthers: {
      name: "Another office acts",
      why: "Whoever is responsible for the goal has to report on a step that others take.",
      mend: "Make the acting office responsible for the goal too, or name at the step who takes part on behalf of the responsible office.",
    },
    deadlineWithoutDate: {
      name: "Deadline without a date",
      why: "Without a date, nobody can ever say whether a step is overdue.",
      mend: "Enter the day by which the step is to be done.",
    },
    goalWithoutFigures: {
      name: "Goal without base figures",
      why: "Without a base figure nobody can show whether anything moves.",
      mend: "Decide what is counted and set up a base figure for it.",
    },
    indicatorWithoutTarget: {
      name: "Indicator without a target",
      why: "Without a target, no result says whether it is enough.",
      mend: "Enter what is to be reached by when.",
    },
    targetWithoutFigure: {
      name: "Target value without a base figure",
      why: "If nothing is counted, nobody can prove that the target value is reached.",
      mend: "Set up a base figure that counts what the target value asks for.",
    },
    faultyFormula: {
      name: "The formula cannot be calculated",
      why: "As long as the formula is faulty, this reason stands in the place of the key figure.",
      mend: "Correct the formula.",
    },
    taskWithoutBody: {
      name: "Task without a body",
      why: "What belongs to no body is on no agenda.",
      mend: "Choose the body.",
    },
    unitWithoutChannel: {
      name: "Office without a channel",
      why: "Without a channel the office gets no request, although something is expected of it.",
      mend: "Write “@Integrationskompass assign” in the team and choose a channel. For partners without Teams another office can answer (“On behalf of”).",
    },
    figureNeverReported: {
      name: "Base figure never reported",
      why: "As long as nothing is reported, every key figure that rests on it is missing too.",
      mend: "Report it in the next feedback round. If the figure is no longer needed, take it out of the concept.",
    },
  },
  found(fault) {
    switch (fault.rule) {
      case "contradiction":
      case "gap":
      case "spelling":
      case "unknownOffice":
        return fault.text;
      case "nameWithoutUnit":
        return `There is no office “${fault.name}”.`;
      case "unitNamedOnce":
        return `Responsible or acting only at ${fault.at}; in no list of those involved, part of no other office.`;
      case "nobodyNamed":
        return "Nobody is entered.";
      case "stepByOthers":
        return `Acting: ${quoted(fault.doneBy)}. Responsible: ${quoted(fault.responsible)}.`;
      case "deadlineWithoutDate":
        return fault.term === undefined ? "There is no deadline." : `“${fault.term}”, no date.`;
      case "goalWithoutFigures":
        return "No base figure is set up.";
      case "indicatorWithoutTarget":
        return fault.kind === "keyFigure"
          ? "The key figure has no target value."
          : "It does not say what is to be reached by when.";
      case "targetWithoutFigure":
        return `“${fault.target}”; no base figure is set up for the goal.`;
      case "faultyFormula":
        return formulaFaults(formulaEn, fault.formula);
      case "taskWithoutBody":
        return fault.body === undefined ? "No body is entered." : `There is no body “${fault.body}”.`;
      case "unitWithoutChannel":
        return `${counted("en", fault.open, items)} open, no channel assigned.`;
      case "figureNeverReported":
        return "Nothing has been reported yet.";
    }
  },
  partName(part) {
    switch (part) {
      case "concept":
        return "The whole concept";
      case "units":
        return "Offices and partners";
      case "steering":
        return "Steering";
      default:
        return `${part.key} ${part.title}`;
    }
  },
  counts: (count) => counted("en", count, findings),
  nothing: "There are no findings.",
  intro:
    "What is open in the concept or contradicts itself, in the order of the concept. No judgement: a finding only says what has to be cleared up.",
  filter: "Findings by rule",
  all: "All",
  filterItem: (name, count) => `${name} (${count})`,
  without: (names) => `Without findings: ${names.join(", ")}.`,
  item: "Item",
  finding: "Finding",
  mendWhere: "Mend",
  columns: { part: "Part", rule: "Rule", key: "Number", source: "Place in the concept" },
  fileName: (day) => `Concept-check-${day}.csv`,
  numbered: (number, all) => `Finding ${number} of ${all}`,
  mend: (how) => `How to mend it: ${how}`,
  filters: "Narrow the findings",
  inField: "Field of action",
  ofOffice: "Office",
  any: "All",
  more: (count) => `Show more (${count} left)`,
  links: {
    remarks: "Settle the remark",
    units: "Change the responsible offices",
    doneBy: "Change who does it",
    deadline: "Enter the deadline",
    baseFigures: "Set up a base figure",
    target: "Enter the target",
    formula: "Correct the formula",
    body: "Choose the body",
    partOf: "Enter what it is part of",
    unit: "Set up the office",
    answer: "Answer now",
    ask: "What the next round asks",
  },
  linkOf: (link, item) => `${link}: ${item}`,
};
