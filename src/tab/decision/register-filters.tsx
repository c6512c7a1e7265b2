import type { ReactNode } from "react";
import type { Concept } from "../../core/concept.ts";
import type { DecisionFilter, DecisionRow } from "../../core/decision-list.ts";
import { decisionStages, filterDecisions } from "../../core/decision-list.ts";
import { hashOf } from "../../core/route.ts";
import { FilterLinks } from "../filter-links.tsx";
import { registerWords as words } from "../words/register.ts";
import { decisionQueryText } from "./decision-query.ts";

interface RegisterFiltersProps {
  readonly concept: Concept;
  readonly rows: readonly DecisionRow[];
  readonly filter: DecisionFilter;
}

/** By how far decisions are, who carries them out and who made them; units and bodies without any are no choice. */
export function RegisterFilters({ concept, rows, filter }: RegisterFiltersProps): ReactNode {
  const { stage: _stage, ...withoutStage } = filter;
  const { unit: _unit, ...withoutUnit } = filter;
  const { body: _body, ...withoutBody } = filter;
  const units = concept.units.filter(({ key }) => rows.some(({ decision }) => decision.unit === key));
  const bodies = concept.bodies.filter(({ key }) => rows.some(({ body }) => body?.key === key));
  const current = decisionQueryText(filter);
  const linksOf = (choices: readonly (readonly [name: string, filter: DecisionFilter])[]) =>
    choices.map(([name, wanted]) => {
      const query = decisionQueryText(wanted);
      return {
        text: `${name} (${filterDecisions(rows, wanted).length})`,
        href: hashOf({ view: "decisions", query }),
        isCurrent: query === current,
      };
    });
  return (
    <>
      <FilterLinks
        label={words.stages}
        links={linksOf([
          [words.anyStage, withoutStage],
          ...decisionStages.map((stage) => [words.stage[stage], { ...withoutStage, stage }] as const),
        ])}
      />
      {bodies.length > 1 && (
        <FilterLinks
          label={words.bodies}
          links={linksOf([
            [words.anyBody, withoutBody],
            ...bodies.map(({ key, title }) => [title, { ...withoutBody, body: key }] as const),
          ])}
        />
      )}
      {units.length > 1 && (
        <FilterLinks
          label={words.units}
          links={linksOf([
            [words.anyUnit, withoutUnit],
            ...units.map(({ key, title }) => [title, { ...withoutUnit, unit: key }] as const),
          ])}
        />
      )}
    </>
  );
}
