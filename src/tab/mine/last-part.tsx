import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Duties, Outcome } from "../../core/duties.ts";
import { roundTitle } from "../../texts/round-titles.ts";
import { AnswerState } from "../field/answer-records.tsx";
import { wordsOf } from "../field/field-answers.ts";
import { language } from "../language.ts";
import { Section } from "../page-parts.tsx";
import { Records } from "../records.tsx";
import { MeasureStatusLabel } from "../state-label.tsx";
import { decisionWords } from "../words/decision.ts";
import { mineWords } from "../words/mine.ts";
import { tabWords } from "../words/tab.ts";
import { ItemTitle } from "./item-title.tsx";

const texts = mineWords.last;

const useStyles = makeStyles({
  line: { marginTop: 0, marginBottom: tokens.spacingVerticalS, maxWidth: "52rem" },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** What the unit was asked last, what it said, and how that stands today. */
export function LastPart({ duties: { last } }: { readonly duties: Pick<Duties, "last"> }): ReactNode {
  const styles = useStyles();
  if (!last)
    return (
      <Section heading={texts.heading}>
        <p className={styles.line}>{texts.none}</p>
      </Section>
    );
  const toldOn = last.outcomes.some(
    ({ response }) => response?.answer.kind === "step" && isForSteering(response.answer),
  );
  return (
    <Section heading={texts.heading}>
      <p className={styles.line}>
        {[roundTitle(last.round, language), ...(toldOn ? [texts.steering] : [])].join(". ")}
      </p>
      <Records
        label={texts.heading}
        rows={last.outcomes}
        keyOf={({ item }) => item.key}
        columns={[
          {
            header: texts.item,
            width: "46%",
            cell: ({ item }) => (
              <ItemTitle item={item} to={item.kind === "step" ? { view: "measure", key: item.key } : undefined} />
            ),
          },
          { header: texts.said, width: "32%", cell: (outcome) => <Said outcome={outcome} /> },
          { header: texts.now, width: "22%", cell: (outcome) => <Now outcome={outcome} /> },
        ]}
      />
    </Section>
  );
}

function isForSteering({ obstacle, support }: { readonly obstacle: string; readonly support: string }): boolean {
  return obstacle !== "" || support !== "";
}

function Said({ outcome: { response } }: { readonly outcome: Outcome }): ReactNode {
  const styles = useStyles();
  if (!response) return <span className={styles.quiet}>{texts.silent}</span>;
  return (
    <>
      <AnswerState answer={response.answer} />
      <span className={styles.quiet}>{wordsOf(response.answer)}</span>
    </>
  );
}

function Now({ outcome: { standing, evaluation, decision } }: { readonly outcome: Outcome }): ReactNode {
  if (standing) return <MeasureStatusLabel state={standing.status} />;
  if (decision) return decisionWords.state[decision.state];
  return evaluation && tabWords.fulfilment[evaluation.fulfilment];
}
