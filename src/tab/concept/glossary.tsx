import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { conceptPageWords as words } from "../words/concept-page.ts";

const useStyles = makeStyles({
  list: { margin: 0, maxWidth: "52rem" },
  term: { marginTop: tokens.spacingVerticalM, fontWeight: tokens.fontWeightSemibold },
  meaning: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The section of the concept from which each word comes; the others are words of the product. */
const sections: Readonly<Record<keyof typeof words.glossary, string | undefined>> = {
  cityGoal: "1",
  field: "2",
  goal: "2",
  subGoal: "2",
  recommendation: "2",
  step: "2",
  measure: undefined,
  office: "2",
  baseFigure: "Glossar",
  keyFigure: "Glossar",
  indicator: "Glossar",
  coreFigure: "4",
  monitoring: "3.4",
  body: "3.3",
  decision: "3.3",
  round: undefined,
  report: "3.3, 4",
};

/** What the words mean that stand everywhere in the product. */
export function Glossary(): ReactNode {
  const styles = useStyles();
  const entries = Object.entries(words.glossary) as [keyof typeof words.glossary, readonly [string, string]][];
  return (
    <dl className={styles.list}>
      {entries.map(([name, [term, meaning]]) => {
        const section = sections[name];
        return [
          <dt key={`${name} term`} className={styles.term}>
            {term}
          </dt>,
          <dd key={name} className={styles.meaning}>
            {meaning}{" "}
            <span className={styles.quiet}>{section === undefined ? words.ownWord : words.section(section)}</span>
          </dd>,
        ];
      })}
    </dl>
  );
}
