import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Concept } from "../../core/concept.ts";
import type { QualityFinding } from "../../core/quality.ts";
import { qualityByOffice } from "../../core/quality-groups.ts";
import { hashOf } from "../../core/route.ts";
import { qualityWords } from "../words/quality.ts";

const useStyles = makeStyles({
  filter: { "@media print": { display: "none" } },
  list: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    listStyleType: "none",
    padding: 0,
    marginBlock: tokens.spacingVerticalS,
  },
  here: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: "underline" },
});

interface OfficeFilterProps {
  readonly concept: Concept;
  readonly findings: readonly QualityFinding[];
  readonly current: string | undefined;
}

/** The offices for whose goals something is open, in the concept's order, each with its own address. */
export function OfficeFilter({ concept, findings, current }: OfficeFilterProps): ReactNode {
  const styles = useStyles();
  const choices: readonly (readonly [string | undefined, string])[] = [
    [undefined, `${qualityWords.allOffices} (${findings.length})`],
    ...qualityByOffice(concept, findings).map(({ unit, count }) => [unit.key, `${unit.title} (${count})`] as const),
  ];
  return (
    <nav aria-label={qualityWords.offices} className={styles.filter}>
      <ul className={styles.list}>
        {choices.map(([unit, text]) => (
          <li key={unit ?? ""}>
            <Link
              href={hashOf({ view: "quality", ...(unit !== undefined && { unit }) })}
              aria-current={unit === current ? "page" : undefined}
              className={mergeClasses(unit === current && styles.here)}
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
