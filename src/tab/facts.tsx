import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(9em, max-content) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    maxWidth: "60rem",
    overflowWrap: "anywhere",
    "@media (max-width: 480px)": { gridTemplateColumns: "minmax(0, 1fr)", rowGap: 0 },
  },
  term: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    "@media (max-width: 480px)": { marginTop: tokens.spacingVerticalS },
  },
  // Several things that are said begin where a single one does.
  fact: { margin: 0, whiteSpace: "pre-line", "& > ul": { listStyleType: "none", paddingLeft: 0 } },
});

/** A name and what there is to say; nothing where there is nothing. */
export type Fact = readonly [term: string, fact: ReactNode];

export function Facts({ facts }: { readonly facts: readonly Fact[] }): ReactNode {
  const styles = useStyles();
  const said = facts.filter(([, fact]) => fact);
  if (said.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {said.map(([term, fact]) => [
        <dt key={`${term} term`} className={styles.term}>
          {term}
        </dt>,
        <dd key={term} className={styles.fact}>
          {fact}
        </dd>,
      ])}
    </dl>
  );
}
