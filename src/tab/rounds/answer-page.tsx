import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CheckIn } from "../../core/check-in.ts";
import { itemToShow } from "../../core/check-in.ts";
import { hashOf } from "../../core/route.ts";
import { formatDate } from "../../texts/formats.ts";
import { ConceptText } from "../concept-text.tsx";
import { Line, Section } from "../page-parts.tsx";
import { roundsWords } from "../words/rounds.ts";
import { AnswerSection } from "./answer-section.tsx";
import type { Scene } from "./scene.ts";

const texts = roundsWords.answer;

const useStyles = makeStyles({
  items: { margin: 0, paddingLeft: tokens.spacingHorizontalXXL, maxWidth: "52rem", overflowWrap: "anywhere" },
  here: { fontWeight: tokens.fontWeightSemibold },
});

interface AnswerPageProps {
  readonly scene: Scene;
  readonly checkInKey: string;
  readonly itemKey: string | undefined;
}

/** Answering in the tab what a unit's check-in asks for, item by item. */
export function AnswerPage({ scene, checkInKey, itemKey }: AnswerPageProps): ReactNode {
  const { board } = scene;
  const checkIn = board.checkIns.find(({ key }) => key === checkInKey);
  const round = board.rounds.find(({ key }) => key === checkIn?.round);
  const back = (
    <Line>
      <Link href={hashOf({ view: "rounds", place: "rounds" })}>{texts.back}</Link>
    </Line>
  );
  if (!checkIn || !round)
    return (
      <>
        <Line>{texts.gone}</Line>
        {back}
      </>
    );
  const unit = board.concept.units.find(({ key }) => key === checkIn.unit)?.title ?? checkIn.unit;
  const answered = new Set(board.responses.filter((one) => one.checkIn === checkIn.key).map(({ item }) => item));
  const item = itemToShow(checkIn, answered, itemKey) ?? checkIn.items[0];
  return (
    <>
      <Line>{texts.intro(unit, formatDate(round.dueOn, roundsWords.locale))}</Line>
      <Line>{texts.purpose}</Line>
      {round.state !== "open" && <Line>{texts.closed}</Line>}
      {round.state === "open" && item && (
        <AnswerSection key={item.key} scene={scene} checkIn={checkIn} item={item} unitTitle={unit} />
      )}
      <Section heading={texts.items}>
        <ItemLinks checkIn={checkIn} answered={answered} shown={item?.key} />
      </Section>
      {back}
    </>
  );
}

interface ItemLinksProps {
  readonly checkIn: CheckIn;
  readonly answered: ReadonlySet<string>;
  readonly shown: string | undefined;
}

function ItemLinks({ checkIn, answered, shown }: ItemLinksProps): ReactNode {
  const styles = useStyles();
  return (
    <ol className={styles.items}>
      {checkIn.items.map(({ key, kind, title }) => (
        <li key={key}>
          <Link
            className={mergeClasses(key === shown && styles.here)}
            href={hashOf({ view: "rounds", place: "answer", checkIn: checkIn.key, item: key })}
            aria-current={key === shown ? "true" : undefined}
          >
            {kind === "voice" ? roundsWords.answerTexts.item.voiceTitle : <ConceptText>{title}</ConceptText>}
          </Link>
          {` (${answered.has(key) ? texts.isAnswered : texts.isOpen})`}
        </li>
      ))}
    </ol>
  );
}
