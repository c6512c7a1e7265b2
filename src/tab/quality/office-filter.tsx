import type { ReactNode } from "react";
import type { Concept } from "../../core/concept.ts";
import type { QualityFinding } from "../../core/quality.ts";
import { qualityByOffice } from "../../core/quality-groups.ts";
import { hashOf } from "../../core/route.ts";
import { FilterLinks } from "../filter-links.tsx";
import { qualityWords } from "../words/quality.ts";

interface OfficeFilterProps {
  readonly concept: Concept;
  readonly findings: readonly QualityFinding[];
  readonly current: string | undefined;
}

/** The offices for whose goals something is open, in the concept's order, each with its own address. */
export function OfficeFilter({ concept, findings, current }: OfficeFilterProps): ReactNode {
  const choices: readonly (readonly [string | undefined, string])[] = [
    [undefined, `${qualityWords.allOffices} (${findings.length})`],
    ...qualityByOffice(concept, findings).map(({ unit, count }) => [unit.key, `${unit.title} (${count})`] as const),
  ];
  const links = choices.map(([unit, text]) => ({
    text,
    href: hashOf({ view: "quality", ...(unit !== undefined && { unit }) }),
    isCurrent: unit === current,
  }));
  return <FilterLinks label={qualityWords.offices} links={links} />;
}
