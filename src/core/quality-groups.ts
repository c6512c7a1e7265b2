import type { Concept, Field, Unit } from "./concept.ts";
import type { QualityFinding, QualityRule } from "./quality.ts";
import { qualityRules } from "./quality.ts";

/** Findings of a field. */
export interface QualityGroup {
  readonly field: Field;
  readonly rules: readonly { readonly rule: QualityRule; readonly findings: readonly QualityFinding[] }[];
}

/** Findings by field and rule, in the concept's order; fields and rules without any are left out. */
export function qualityByField({ fields }: Concept, findings: readonly QualityFinding[]): readonly QualityGroup[] {
  const ofField = Map.groupBy(findings, ({ place }) => place.field);
  return fields.flatMap((field) => {
    const own = Map.groupBy(ofField.get(field.key) ?? [], ({ fault }) => fault.rule);
    const rules = qualityRules.flatMap((rule) => {
      const found = own.get(rule);
      return found ? [{ rule, findings: found }] : [];
    });
    return rules.length === 0 ? [] : [{ field, rules }];
  });
}

/** Offices for whose goals something was found, in the concept's order, each with how much. */
export function qualityByOffice(
  { units }: Concept,
  findings: readonly QualityFinding[],
): readonly { readonly unit: Unit; readonly count: number }[] {
  return units.flatMap((unit) => {
    const count = findings.filter(({ offices }) => offices.includes(unit.key)).length;
    return count === 0 ? [] : [{ unit, count }];
  });
}
