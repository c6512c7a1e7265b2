import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Concept, Field, Goal, Measure } from "../../core/concept.ts";
import { ConceptText, conceptLanguage } from "../concept-text.tsx";
import { PlaceLink } from "../place-link.tsx";
import { RemarkNotes } from "../remark-notes.tsx";
import { TextList } from "../text-list.tsx";
import { conceptPageWords as words } from "../words/concept-page.ts";
import { tabWords } from "../words/tab.ts";
import { Chapter, PartHeading } from "./chapter.tsx";

const useStyles = makeStyles({
  line: { marginBlock: tokens.spacingVerticalS, maxWidth: "52rem" },
  label: { marginTop: tokens.spacingVerticalS, marginBottom: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, maxWidth: "52rem" },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface FieldChapterProps {
  readonly concept: Concept;
  readonly field: Field;
}

/** A field of action with its situation and its goals, in the concept's order. */
export function FieldChapter({ concept, field }: FieldChapterProps): ReactNode {
  const styles = useStyles();
  const { key, title, situation, details, remarks, goals } = field;
  return (
    <Chapter part={key} title={tabWords.field.heading(key, title)} isOfConcept>
      <p className={styles.line}>
        <PlaceLink to={{ view: "field", key }}>{words.toField}</PlaceLink>
      </p>
      {situation !== "" && (
        <>
          <p className={styles.label}>{tabWords.field.situation}</p>
          <p lang={conceptLanguage} className={styles.line}>
            {situation}
          </p>
        </>
      )}
      <TextList texts={details} />
      <RemarkNotes remarks={remarks} />
      {goals.map((goal) => (
        <GoalPart key={goal.key} concept={concept} goal={goal} />
      ))}
    </Chapter>
  );
}

function GoalPart({ concept, goal }: { readonly concept: Concept; readonly goal: Goal }): ReactNode {
  const styles = useStyles();
  const { key, title, source, units, details, remarks, subGoals, measures } = goal;
  const offices = units.map((unit) => concept.units.find((one) => one.key === unit)?.title ?? unit);
  return (
    <>
      <PartHeading part={key} level="h3" isOfConcept>
        {key} <PlaceLink to={{ view: "goal", key }}>{title}</PlaceLink>
      </PartHeading>
      <span className={styles.quiet}>{words.section(source)}</span>
      {offices.length > 0 && (
        <p className={styles.line}>
          {tabWords.field.units}: <ConceptText>{offices.join(", ")}</ConceptText>
        </p>
      )}
      <TextList texts={details} />
      <RemarkNotes remarks={remarks} />
      {subGoals.length > 0 && (
        <>
          <p className={styles.label}>{words.subGoals}</p>
          <TextList texts={subGoals} />
        </>
      )}
      <Measures
        label={tabWords.field.recommendations}
        measures={measures.filter(({ kind }) => kind === "recommendation")}
      />
      <Measures label={tabWords.field.steps} measures={measures.filter(({ kind }) => kind === "step")} />
    </>
  );
}

interface MeasuresProps {
  readonly label: string;
  readonly measures: readonly Measure[];
}

function Measures({ label, measures }: MeasuresProps): ReactNode {
  const styles = useStyles();
  if (measures.length === 0) return null;
  return (
    <>
      <p className={styles.label}>{label}</p>
      <ul className={styles.list}>
        {measures.map(({ key, title, details, doneBy, deadline }) => (
          <li key={key}>
            <span className={styles.quiet}>{key}</span>{" "}
            <PlaceLink to={{ view: "measure", key }}>
              <ConceptText>{title}</ConceptText>
            </PlaceLink>
            {(doneBy.length > 0 || deadline) && (
              <span className={styles.quiet}>
                {" "}
                {[
                  doneBy.length > 0 ? `${tabWords.field.doneBy}: ${doneBy.join(", ")}` : "",
                  deadline ? `${tabWords.field.deadline}: ${deadline.text}` : "",
                ]
                  .filter((text) => text !== "")
                  .join("; ")}
              </span>
            )}
            <TextList texts={details} />
          </li>
        ))}
      </ul>
    </>
  );
}
