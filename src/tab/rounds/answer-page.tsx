import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import type { CheckIn } from "../../core/check-in.ts";
import { itemToShow } from "../../core/check-in.ts";
import type { RoundsPlace, Route } from "../../core/route.ts";
import { hashOf } from "../../core/route.ts";
import { formatDate } from "../../texts/formats.ts";
import { ConceptText } from "../concept-text.tsx";
import { Line, Quiet, Row, Section } from "../page-parts.tsx";
import { roundsWords } from "../words/rounds.ts";
import { AnswerSection } from "./answer-section.tsx";
import type { Scene } from "./scene.ts";

const texts = roundsWords.answer;

const useStyles = makeStyles({
  items: { margin: 0, paddingLeft: tokens.spacingHorizontalXXL, maxWidth: "52rem", overflowWrap: "anywhere" },
  here: { fontWeight: tokens.fontWeightSemibold },
});

type AnswerPlace = Extract<RoundsPlace, { readonly place: "answer" }>;

interface AnswerPageProps {
  readonly scene: Scene;
  readonly place: AnswerPlace;
}

/** Answering in the tab what a unit's check-in asks for, item by item. */
export function AnswerPage({ scene, place }: AnswerPageProps): ReactNode {
  const { board } = scene;
  const checkIn = board.checkIns.find(({ key }) => key === place.checkIn);
  const round = board.rounds.find(({ key }) => key === checkIn?.round);
  const back = (
    <Line>
      {place.isOwn ? (
        <Link href={hashOf({ view: "mine" })}>{texts.backToMine}</Link>
      ) : (
        <Link href={hashOf({ view: "rounds", place: "rounds" })}>{texts.back}</Link>
      )}
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
  const item = itemToShow(checkIn, answered, place.item) ?? checkIn.items[0];
  return (
    <>
      <Line>{texts.intro(unit, formatDate(round.dueOn, roundsWords.locale))}</Line>
      {!place.isOwn && <Line>{texts.purpose}</Line>}
      {round.state !== "open" && <Line>{texts.closed}</Line>}
      {round.state === "open" && item && (
        <AnswerSection
          key={item.key}
          scene={scene}
          checkIn={checkIn}
          item={item}
          unitTitle={unit}
          afterwards={<Afterwards place={place} checkIn={checkIn} answered={answered} item={item.key} />}
        />
      )}
      <Section heading={texts.items}>
        <ItemLinks checkIn={checkIn} answered={answered} shown={item?.key} place={place} />
      </Section>
      {back}
    </>
  );
}

interface AfterwardsProps {
  readonly place: AnswerPlace;
  readonly checkIn: CheckIn;
  readonly answered: ReadonlySet<string>;
  /** Key of the one that has just been answered. */
  readonly item: string;
}

/** After an answer the next open item, with how far the check-in is; the focus is there. */
function Afterwards({ place, checkIn, answered, item }: AfterwardsProps): ReactNode {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => line.current?.querySelector("a")?.focus(), []);
  const { items } = checkIn;
  const said = new Set(answered).add(item);
  const at = items.findIndex(({ key }) => key === item);
  const next = [...items.slice(at), ...items.slice(0, at)].find(({ key }) => !said.has(key));
  const back: Route = place.isOwn ? { view: "mine" } : { view: "rounds", place: "rounds" };
  return (
    <div ref={line}>
      <Row apart>
        {next ? (
          <Link href={hashOf({ view: "rounds", ...place, item: next.key })}>{texts.next}</Link>
        ) : (
          <Link href={hashOf(back)}>{place.isOwn ? texts.backToMine : texts.back}</Link>
        )}
        <Quiet>{texts.progress(items.filter(({ key }) => said.has(key)).length, items.length)}</Quiet>
      </Row>
    </div>
  );
}

interface ItemLinksProps {
  readonly place: AnswerPlace;
  readonly checkIn: CheckIn;
  readonly answered: ReadonlySet<string>;
  readonly shown: string | undefined;
}

function ItemLinks({ place, checkIn, answered, shown }: ItemLinksProps): ReactNode {
  const styles = useStyles();
  return (
    <ol className={styles.items}>
      {checkIn.items.map(({ key, kind, title }) => (
        <li key={key}>
          <Link
            className={mergeClasses(key === shown && styles.here)}
            href={hashOf({ view: "rounds", ...place, item: key })}
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
