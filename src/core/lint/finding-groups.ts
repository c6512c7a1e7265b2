import type { Concept, Field } from "../concept.ts";
import type { Finding, LintRule } from "./finding.ts";
import { lintRules } from "./finding.ts";

/** Findings of a field, or of what belongs to none. */
export interface FindingGroup {
  readonly part: "concept" | "units" | "steering" | Field;
  readonly rules: readonly { readonly rule: LintRule; readonly findings: readonly Finding[] }[];
}

/** Findings by field and rule, in the concept's order; groups without any are left out. */
export function groupFindings({ fields }: Concept, findings: readonly Finding[]): readonly FindingGroup[] {
  const parts: readonly FindingGroup["part"][] = ["concept", ...fields, "units", "steering"];
  return parts.flatMap((part) => {
    const own = findings.filter((finding) => partKeyOf(finding) === partKey(part));
    return own.length === 0 ? [] : [{ part, rules: byRule(own) }];
  });
}

/** Names a part: the key of a field, or what belongs to none. */
export function partKey(part: FindingGroup["part"]): string {
  return typeof part === "string" ? part : part.key;
}

export function partKeyOf({ place: { kind, field } }: Finding): string {
  if (field !== undefined) return field;
  if (kind === "unit") return "units";
  return kind === "body" || kind === "steeringTask" ? "steering" : "concept";
}

/** In the order in which the rules are listed; rules that found nothing are left out. */
export function byRule(findings: readonly Finding[]): FindingGroup["rules"] {
  const groups = Map.groupBy(findings, ({ fault }) => fault.rule);
  return lintRules.flatMap((rule) => {
    const own = groups.get(rule);
    return own ? [{ rule, findings: own }] : [];
  });
}
