import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Concept } from "../../core/concept.ts";
import { hashOf } from "../../core/route.ts";
import { formatPeriod } from "../../texts/periods.ts";
import { language } from "../language.ts";
import { figureImportWords } from "../words/figure-import.ts";
import type { ImportStage } from "./import-stage.ts";
import { StageHeading } from "./stage-heading.tsx";
import { type ImportWork, troubleNote } from "./use-import.ts";

const { broken, done, overtaken, preview } = figureImportWords;

const useStyles = makeStyles({
  line: { marginBlock: tokens.spacingVerticalS, maxWidth: "52rem" },
  links: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    listStyleType: "none",
    padding: 0,
    marginBlock: tokens.spacingVerticalM,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalM },
});

interface OutcomeProps<Kind extends ImportStage["kind"]> {
  readonly stage: Extract<ImportStage, { kind: Kind }>;
  readonly work: ImportWork;
}

/** All is written; where it will be seen. */
export function DoneNote({ concept, stage, work }: OutcomeProps<"done"> & { readonly concept: Concept }): ReactNode {
  const styles = useStyles();
  const figures = new Set(stage.figures);
  const fields = concept.fields.filter(({ goals }) =>
    goals.some(({ baseFigures }) => baseFigures.some(({ key }) => figures.has(key))),
  );
  return (
    <>
      <StageHeading>{done.heading(stage.written)}</StageHeading>
      <p className={styles.line}>{done.body}</p>
      <ul className={styles.links}>
        {fields.map(({ key, title }) => (
          <li key={key}>
            <Link href={hashOf({ view: "figures", key })}>
              {done.figures}: {key} <span lang="de">{title}</span>
            </Link>
          </li>
        ))}
      </ul>
      <Button onClick={work.beginAnew}>{done.further}</Button>
    </>
  );
}

/** Says exactly how far it came; going on compares anew, so that only the rest is written. */
export function BrokenNote({ stage, work }: OutcomeProps<"broken">): ReactNode {
  const styles = useStyles();
  const { all, outcome, said } = stage;
  const written = new Set(
    outcome.written.map(({ item, answer }) => `${item} ${answer.kind === "figure" && answer.period}`),
  );
  const wanted = [...said.intake.new, ...said.intake.corrected.map(({ entry }) => entry)];
  const missing = wanted.find(({ figure, answer }) => !written.has(`${figure} ${answer.period}`));
  return (
    <>
      <StageHeading>{broken.heading}</StageHeading>
      <p className={styles.line}>{troubleNote(outcome.failure)}</p>
      <p className={styles.line}>
        {broken.body(outcome.written.length, all)}
        {missing && ` ${broken.firstMissing(missing.figure, formatPeriod(missing.answer.period, language))}`}
      </p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => work.compare(said)}>
          {broken.goOn}
        </Button>
        <Button onClick={work.beginAnew}>{preview.otherFile}</Button>
      </div>
    </>
  );
}

/** Of two who report at the same time the second one decides anew. */
export function OvertakenNote({ stage, work }: OutcomeProps<"overtaken">): ReactNode {
  const styles = useStyles();
  return (
    <>
      <StageHeading>{overtaken.heading}</StageHeading>
      <p className={styles.line}>{overtaken.body(stage.outcome.overtaken.length)}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => work.compare(stage.said)}>
          {overtaken.compare}
        </Button>
        <Button onClick={work.beginAnew}>{preview.otherFile}</Button>
      </div>
    </>
  );
}
