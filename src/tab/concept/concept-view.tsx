import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { Print16Regular } from "@fluentui/react-icons/svg/print";
import type { ReactNode } from "react";
import { memo } from "react";
import type { Concept } from "../../core/concept.ts";
import { hashOf } from "../../core/route.ts";
import { ConceptText, conceptLanguage } from "../concept-text.tsx";
import { Facts } from "../facts.tsx";
import { RemarkNotes } from "../remark-notes.tsx";
import { useSurroundings } from "../surroundings.ts";
import { conceptPageWords as words } from "../words/concept-page.ts";
import { tabWords } from "../words/tab.ts";
import { Chapter } from "./chapter.tsx";
import { BaseFigureChapter, IndicatorChapter } from "./definition-chapters.tsx";
import { FieldChapter } from "./field-chapter.tsx";
import { Glossary } from "./glossary.tsx";
import { CityGoalChapter, SteeringChapter } from "./item-chapters.tsx";
import { chapters, usePartArrival } from "./part-address.ts";

const useStyles = makeStyles({
  line: { marginBlock: tokens.spacingVerticalS, maxWidth: "52rem" },
  contents: { marginBlock: tokens.spacingVerticalM, "@media print": { display: "none" } },
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 22rem), 1fr))",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
});

interface ConceptViewProps {
  readonly concept: Concept;
  /** The chapter or item that the address names. */
  readonly part: string | undefined;
}

/** The whole concept on one page, to be read, linked and printed. */
export function ConceptView({ concept, part }: ConceptViewProps): ReactNode {
  usePartArrival(part);
  return <Chapters concept={concept} />;
}

/** Drawn once, wherever on it somebody goes. */
const Chapters = memo(({ concept }: Pick<ConceptViewProps, "concept">): ReactNode => {
  const styles = useStyles();
  const onStage = useSurroundings().frame === "meetingStage";
  return (
    <>
      <p className={styles.line}>{words.intro}</p>
      {!onStage && <Contents concept={concept} />}
      <CityGoalChapter concept={concept} />
      {concept.fields.map((field) => (
        <FieldChapter key={field.key} concept={concept} field={field} />
      ))}
      <SteeringChapter concept={concept} />
      <BaseFigureChapter concept={concept} />
      <IndicatorChapter concept={concept} />
      <Chapter part={chapters.glossary} title={words.chapter.glossary}>
        <Glossary />
      </Chapter>
      <OriginChapter concept={concept} />
    </>
  );
});

function Contents({ concept: { fields } }: Pick<ConceptViewProps, "concept">): ReactNode {
  const styles = useStyles();
  const { cityGoals, ...others } = chapters;
  const entries: readonly (readonly [part: string, title: string, lang?: string | undefined])[] = [
    [cityGoals, words.chapter.cityGoals],
    ...fields.map(({ key, title }) => [key, tabWords.field.heading(key, title), conceptLanguage] as const),
    ...Object.entries(others).map(([name, part]) => [part, words.chapter[name as keyof typeof others]] as const),
  ];
  return (
    <nav aria-label={words.contents} className={styles.contents}>
      <ol className={styles.list}>
        {entries.map(([part, title, lang]) => (
          <li key={part}>
            <Link href={hashOf({ view: "concept", part })} lang={lang}>
              {title}
            </Link>
          </li>
        ))}
      </ol>
      <p className={styles.line}>
        <Button size="small" icon={<Print16Regular />} onClick={() => window.print()}>
          {words.print}
        </Button>
      </p>
    </nav>
  );
}

/** Where all of this comes from; a day on which the concept was decided is in no list. */
function OriginChapter({ concept: { title, reporting, remarks } }: Pick<ConceptViewProps, "concept">): ReactNode {
  const { source, interval } = reporting;
  return (
    <Chapter part={chapters.origin} title={words.chapter.origin}>
      <Facts
        facts={[
          [words.origin.text, <ConceptText key="text">{title}</ConceptText>],
          [words.origin.sections, words.origin.sectionsMean],
          [words.origin.date, words.origin.noDate],
          [
            words.origin.report,
            <ConceptText key="report">{`${reporting.title} (${source}, ${interval.text})`}</ConceptText>,
          ],
          [words.origin.data, words.origin.lists],
        ]}
      />
      {remarks.length > 0 && <RemarkNotes label={tabWords.overview.remarks(remarks.length)} remarks={remarks} />}
    </Chapter>
  );
}
