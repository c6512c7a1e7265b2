import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { BaseFigure, Concept, ConceptItem, Field, Indicator } from "../../core/concept.ts";
import { formatDate } from "../../texts/formats.ts";
import { ConceptText } from "../concept-text.tsx";
import { type Fact, Facts } from "../facts.tsx";
import { definitionFacts } from "../figures/figure-facts.tsx";
import { PlaceLink } from "../place-link.tsx";
import { RemarkNotes } from "../remark-notes.tsx";
import { conceptPageWords as words } from "../words/concept-page.ts";
import { figuresWords } from "../words/figures.ts";
import { tabWords } from "../words/tab.ts";
import { Chapter, PartHeading } from "./chapter.tsx";
import { chapters } from "./part-address.ts";

const useStyles = makeStyles({
  line: { marginBlock: tokens.spacingVerticalS, maxWidth: "52rem" },
});

interface ConceptProps {
  readonly concept: Concept;
}

/** How every base figure is defined, and what of that the concept leaves open. */
export function BaseFigureChapter({ concept }: ConceptProps): ReactNode {
  return (
    <Chapter part={chapters.baseFigures} title={words.chapter.baseFigures}>
      <p className={useStyles().line}>{words.baseFiguresIntro}</p>
      {concept.fields.map((field) => (
        <FieldDefinitions
          key={field.key}
          field={field}
          itemsOf={({ baseFigures }) => baseFigures}
          factsOf={baseFigureFacts}
        />
      ))}
    </Chapter>
  );
}

/** Key figures and qualitative indicators: by what a target is measured. */
export function IndicatorChapter({ concept }: ConceptProps): ReactNode {
  return (
    <Chapter part={chapters.indicators} title={words.chapter.indicators}>
      <p className={useStyles().line}>{words.indicatorsIntro}</p>
      {concept.fields.map((field) => (
        <FieldDefinitions
          key={field.key}
          field={field}
          itemsOf={({ indicators }) => indicators}
          factsOf={indicatorFacts}
        />
      ))}
    </Chapter>
  );
}

interface FieldDefinitionsProps<Item extends ConceptItem> {
  readonly field: Field;
  readonly itemsOf: (goal: Field["goals"][number]) => readonly Item[];
  readonly factsOf: (item: Item) => readonly Fact[];
}

function FieldDefinitions<Item extends ConceptItem>({
  field,
  itemsOf,
  factsOf,
}: FieldDefinitionsProps<Item>): ReactNode {
  const items = field.goals.flatMap((goal) => itemsOf(goal).map((item) => ({ goal, item })));
  if (items.length === 0) return null;
  return (
    <>
      <PartHeading level="h3" isOfConcept>
        {tabWords.field.heading(field.key, field.title)}
      </PartHeading>
      {items.map(({ goal, item }) => (
        <div key={item.key}>
          <PartHeading part={item.key} level="h4" isOfConcept>
            {item.key} <PlaceLink to={{ view: "figures", key: goal.key }}>{item.title}</PlaceLink>
          </PartHeading>
          <Facts facts={factsOf(item)} />
          <RemarkNotes remarks={item.remarks} />
        </div>
      ))}
    </>
  );
}

function baseFigureFacts(figure: BaseFigure): readonly Fact[] {
  const { kind, sameAs, dimensions, breaks, source } = figure;
  const open = openParts(figure);
  return [
    [tabWords.field.kind, tabWords.field.baseFigureKind[kind]],
    [words.sameAs, sameAs && tabWords.field.sameAs(sameAs)],
    ...definitionFacts(figure),
    [
      words.breakdown,
      dimensions
        .map(({ title, categories }) => `${title}: ${categories.map((cell) => cell.title).join(", ")}`)
        .join("\n"),
    ],
    [words.breaks, breaks.map(({ from, reason }) => words.breakFrom(from, reason)).join("\n")],
    [words.open, open.join(", ")],
    [words.source, <ConceptText key="source">{source}</ConceptText>],
  ];
}

/** What the glossary wants fixed of a base figure, and the concept does not say. */
function openParts({ kind, unit, dataSource, population, ages }: BaseFigure): readonly string[] {
  const isCounted = kind === "count" || kind === "share";
  return [
    ...(unit === undefined && kind !== "register" ? [figuresWords.unit] : []),
    ...(population === undefined ? [figuresWords.population] : []),
    ...(ages === undefined && isCounted ? [figuresWords.ages] : []),
    ...(dataSource === undefined ? [figuresWords.dataSource] : []),
  ];
}

function indicatorFacts({ kind, target, formula, unit, baseline, details, source }: Indicator): readonly Fact[] {
  return [
    [tabWords.field.kind, tabWords.field.indicatorKind[kind]],
    [figuresWords.formula, formula],
    [figuresWords.unit, unit && <ConceptText key="unit">{unit}</ConceptText>],
    [figuresWords.target, target && <ConceptText key="target">{target.text}</ConceptText>],
    [words.baseline, baseline && words.baselineOn(baseline.value, formatDate(baseline.on, tabWords.locale))],
    [figuresWords.note, details.length > 0 && <ConceptText key="note">{details.join(". ")}</ConceptText>],
    [words.open, kind === "keyFigure" && formula === undefined && words.noFormula],
    [words.source, <ConceptText key="source">{source}</ConceptText>],
  ];
}
