import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { IsoDate } from "../../core/concept.ts";
import type { AskedRound, Duties } from "../../core/duties.ts";
import { hashOf } from "../../core/route.ts";
import { formatDate } from "../../texts/formats.ts";
import { roundTitle } from "../../texts/round-titles.ts";
import { language } from "../language.ts";
import { Section } from "../page-parts.tsx";
import { mineWords } from "../words/mine.ts";
import { tabWords } from "../words/tab.ts";
import { ItemTitle } from "./item-title.tsx";

const texts = mineWords.answer;

const useStyles = makeStyles({
  line: { marginBlock: tokens.spacingVerticalXS, maxWidth: "52rem" },
  quiet: { color: tokens.colorNeutralForeground2 },
  items: { margin: 0, padding: 0, listStyleType: "none", maxWidth: "52rem", overflowWrap: "anywhere" },
  item: {
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

interface AnswerPartProps {
  readonly duties: Pick<Duties, "running" | "next">;
  readonly today: IsoDate;
}

/** What a running round still asks for, each a link to its answer. */
export function AnswerPart({ duties: { running, next }, today }: AnswerPartProps): ReactNode {
  const styles = useStyles();
  return (
    <Section heading={texts.heading}>
      {running ? <Running asked={running} today={today} /> : <p className={styles.line}>{texts.none}</p>}
      {!running && next && (
        <p className={styles.line}>{texts.next(roundTitle(next, language), shown(next.beginsOn))}</p>
      )}
    </Section>
  );
}

function Running({ asked: { round, checkIn, items }, today }: { asked: AskedRound; today: IsoDate }): ReactNode {
  const styles = useStyles();
  const open = items.filter(({ response }) => !response);
  const answers = { view: "rounds", place: "answer", checkIn: checkIn.key, isOwn: true } as const;
  if (open.length === 0)
    return (
      <>
        <p className={styles.line}>{texts.all(roundTitle(round, language))}</p>
        <p className={styles.line}>
          <Link href={hashOf(answers)}>{texts.change}</Link>
        </p>
      </>
    );
  const line = today > round.dueOn ? texts.overdue : texts.due;
  return (
    <>
      <p className={styles.line}>
        {line(roundTitle(round, language), shown(round.dueOn))}{" "}
        <span className={styles.quiet}>{texts.progress(items.length - open.length, items.length)}</span>
      </p>
      <ul className={styles.items}>
        {open.map(({ item }) => (
          <li key={item.key} className={styles.item}>
            <ItemTitle item={item} to={{ ...answers, item: item.key }} />
          </li>
        ))}
      </ul>
    </>
  );
}

function shown(day: IsoDate): string {
  return formatDate(day, tabWords.locale);
}
