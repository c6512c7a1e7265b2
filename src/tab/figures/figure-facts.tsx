import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { BaseFigure } from "../../core/concept.ts";
import { publicationRule } from "../../core/publication/publication-rule.ts";
import { ConceptText } from "../concept-text.tsx";
import { Disclosure } from "../disclosure.tsx";
import { figuresWords } from "../words/figures.ts";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 7rem) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  fact: { display: "contents" },
  value: { margin: 0, overflowWrap: "anywhere" },
});

/** How a figure is defined; what the concept leaves open is not named. */
export function definitionFacts(figure: BaseFigure): readonly (readonly [name: string, fact: ReactNode])[] {
  const { population, unit, ages, dataSource, periodRule, period, details } = figure;
  return [
    [figuresWords.population, ofConcept(population)],
    [figuresWords.unit, ofConcept(unit)],
    [figuresWords.ages, ages && agesText(ages)],
    [figuresWords.period, figuresWords.periodRule[periodRule]],
    [figuresWords.asWritten, ofConcept(period)],
    [figuresWords.dataSource, ofConcept(dataSource)],
    [figuresWords.protection, protectionText(figure)],
    [figuresWords.note, ofConcept(details.length > 0 ? details.join(". ") : undefined)],
  ];
}

function ofConcept(text: string | undefined): ReactNode {
  return text === undefined ? undefined : <ConceptText>{text}</ConceptText>;
}

export function FigureFacts({ figure }: { readonly figure: BaseFigure }): ReactNode {
  const styles = useStyles();
  const facts = definitionFacts(figure).filter(([, value]) => value !== undefined);
  return (
    <Disclosure summary={figuresWords.definition} quiet>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}

function agesText({ from, to }: NonNullable<BaseFigure["ages"]>): string | undefined {
  if (from !== undefined && to !== undefined) return figuresWords.agesBetween(from, to);
  if (from !== undefined) return figuresWords.agesFrom(from);
  return to === undefined ? undefined : figuresWords.agesTo(to);
}

/** What small numbers are spared; nothing where nobody is counted. */
function protectionText(figure: BaseFigure): string | undefined {
  const rule = publicationRule(figure);
  if (rule === undefined) return undefined;
  if (rule.kind === "round") return figuresWords.rounds(rule.base);
  const { threshold, nought } = rule;
  return [figuresWords.hidesBelow(threshold), ...(nought === "hidden" ? [figuresWords.hidesNought] : [])].join(" ");
}
