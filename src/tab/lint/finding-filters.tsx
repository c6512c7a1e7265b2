import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Concept } from "../../core/concept.ts";
import type { Finding } from "../../core/lint/finding.ts";
import { groupFindings, partKey } from "../../core/lint/finding-groups.ts";
import { officesOf } from "../../core/lint/finding-offices.ts";
import { FormInput } from "../form/form-input.tsx";
import { unitOptions } from "../unit-options.ts";
import { lintWords } from "../words/lint.ts";
import type { FindingQuery } from "./finding-query.ts";

const useStyles = makeStyles({
  filters: {
    display: "grid",
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 18rem), 1fr))",
    maxWidth: "52rem",
    "@media print": { display: "none" },
  },
});

interface FindingFiltersProps {
  readonly concept: Concept;
  /** Parts and units without any are no choice. */
  readonly findings: readonly Finding[];
  readonly query: FindingQuery;
  readonly onChange: (query: FindingQuery) => void;
}

/** Narrows the findings to a field and to a unit. */
export function FindingFilters({ concept, findings, query, onChange }: FindingFiltersProps): ReactNode {
  const styles = useStyles();
  const concerned = new Set(findings.flatMap((finding) => officesOf(finding, concept)));
  const any = { value: "", title: lintWords.any };
  return (
    <search aria-label={lintWords.filters} className={styles.filters}>
      <FormInput
        kind="choice"
        label={lintWords.inField}
        options={[
          any,
          ...groupFindings(concept, findings).map(({ part }) => ({
            value: partKey(part),
            title: lintWords.partName(part),
            isOfConcept: typeof part !== "string",
          })),
        ]}
        value={query.part}
        onChange={(part) => onChange({ ...query, part })}
      />
      <FormInput
        kind="choice"
        label={lintWords.ofOffice}
        options={[any, ...unitOptions(concept.units.filter(({ key }) => concerned.has(key)))]}
        value={query.office}
        onChange={(office) => onChange({ ...query, office })}
      />
    </search>
  );
}
