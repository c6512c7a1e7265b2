import type { LintRule } from "../../core/lint/finding.ts";
import { lintRules } from "../../core/lint/finding.ts";
import { hashOf } from "../../core/route.ts";

/** How a rule is called in the address of the page. */
const names: Readonly<Record<LintRule, string>> = {
  contradiction: "widerspruch",
  gap: "luecke",
  spelling: "schreibweise",
  unknownOffice: "unbekannte-stelle",
  nameWithoutUnit: "name-ohne-stelle",
  unitNamedOnce: "einmal-genannt",
  nobodyNamed: "niemand-benannt",
  stepByOthers: "andere-handeln",
  deadlineWithoutDate: "frist-ohne-datum",
  goalWithoutFigures: "ohne-grundzahlen",
  indicatorWithoutTarget: "ohne-ziel",
  targetWithoutFigure: "zielwert-ohne-grundzahl",
  faultyFormula: "formel",
  taskWithoutBody: "ohne-gremium",
  unitWithoutChannel: "ohne-kanal",
  figureNeverReported: "nie-gemeldet",
};

/** The page with the findings of one rule, or of all. @param query what narrows them further */
export function hashOfRule(rule?: LintRule, query = ""): string {
  return hashOf({ view: "lint", ...(rule && { rule: names[rule] }), query });
}

/** The rule that an address names; none where there is no such rule. */
export function ruleAt(name: string | undefined): LintRule | undefined {
  return lintRules.find((rule) => names[rule] === name);
}
