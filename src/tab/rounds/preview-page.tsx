import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useState } from "react";
import type { CheckInItem } from "../../core/check-in.ts";
import type { Round } from "../../core/round.ts";
import { defaultTerms } from "../../core/round-plan.ts";
import { roundOn } from "../../core/round-schedule.ts";
import { hashOf } from "../../core/route.ts";
import { formatDate } from "../../texts/formats.ts";
import { periodInWords } from "../../texts/period-words.ts";
import { keptRoundTitle, roundTitle } from "../../texts/round-titles.ts";
import { ConceptText, conceptLanguage } from "../concept-text.tsx";
import { Disclosure } from "../disclosure.tsx";
import { FormInput } from "../form/form-input.tsx";
import { language } from "../language.ts";
import { Line, Quiet, Section } from "../page-parts.tsx";
import { Records } from "../records.tsx";
import { type LabelledText, TextList } from "../text-list.tsx";
import { roundsWords } from "../words/rounds.ts";
import { CardPicture } from "./card-picture.tsx";
import type { AskedUnit, LeftOutUnit } from "./round-preview.ts";
import { previewCard, previewRound } from "./round-preview.ts";
import type { Scene } from "./scene.ts";

const texts = roundsWords.preview;

const useStyles = makeStyles({
  choice: { maxWidth: "28rem", marginBottom: tokens.spacingVerticalM },
  units: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    // No word or card makes the list wider than the page.
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalL,
  },
  unit: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalM,
  },
  name: { ...typographyStyles.subtitle2, margin: 0 },
  card: { marginTop: tokens.spacingVerticalM },
});

interface PreviewPageProps {
  readonly scene: Scene;
  /** Absent for a round that begins today. */
  readonly roundKey: string | undefined;
}

/** Whom a round asks for what, and the very cards. */
export function PreviewPage({ scene: { board, today }, roundKey }: PreviewPageProps): ReactNode {
  const styles = useStyles();
  const planned = board.rounds.filter(({ state }) => state === "planned" || state === "paused");
  const round =
    planned.find(({ key }) => key === roundKey) ??
    roundOn(today, board.roundPlan ?? defaultTerms, keptRoundTitle(today));
  const { asked, leftOut } = previewRound(board, round);
  return (
    <>
      <div className={styles.choice}>
        <FormInput
          kind="choice"
          label={texts.when}
          options={[
            { value: "", title: texts.now },
            ...planned.map((one) => ({
              value: one.key,
              title: `${roundTitle(one, language)} (${formatDate(one.beginsOn, roundsWords.locale)})`,
            })),
          ]}
          value={planned.includes(round) ? round.key : ""}
          onChange={(value) => {
            location.hash = hashOf({ view: "rounds", place: "preview", ...(value !== "" && { round: value }) });
          }}
        />
      </div>
      <Line>{texts.intro}</Line>
      <Section heading={texts.asked}>
        {asked.length === 0 && (
          <Line>{board.bindings.size === 0 ? roundsWords.firstSteps.noChannels : texts.nobody}</Line>
        )}
        <ul className={styles.units}>
          {asked.map((entry) => (
            <li key={`${round.key} ${entry.unit.key}`} className={styles.unit}>
              <AskedEntry scene={{ board }} round={round} entry={entry} />
            </li>
          ))}
        </ul>
      </Section>
      {leftOut.length > 0 && <LeftOut units={leftOut} />}
    </>
  );
}

interface AskedEntryProps {
  readonly scene: Pick<Scene, "board">;
  readonly round: Round;
  readonly entry: AskedUnit;
}

function AskedEntry({ scene: { board }, round, entry }: AskedEntryProps): ReactNode {
  const styles = useStyles();
  const [isShown, setShown] = useState(false);
  const { unit, language, items } = entry;
  return (
    <>
      <h3 lang={conceptLanguage} className={styles.name}>
        {unit.title}
      </h3>
      <Quiet>{`${texts.items(items.length)}, ${texts.inLanguage(roundsWords.language[language])}`}</Quiet>
      <Disclosure quiet summary={texts.list}>
        <TextList texts={items.map(listedItem)} />
      </Disclosure>
      {isShown ? (
        <section ref={takeFocus} tabIndex={-1} className={styles.card} aria-label={texts.cardOf(unit.title)}>
          <div lang={language}>
            <CardPicture card={previewCard(board, round, entry)} />
          </div>
        </section>
      ) : (
        <Button size="small" aria-label={`${texts.card}: ${unit.title}`} onClick={() => setShown(true)}>
          {texts.card}
        </Button>
      )}
    </>
  );
}

/** The button that was pressed is gone. */
function takeFocus(section: HTMLElement | null): void {
  section?.focus();
}

/** What is asked, for which period, and of what in the concept. */
function listedItem({ kind, key, title, period }: CheckInItem): LabelledText {
  if (kind === "voice") return [`${roundsWords.itemKind.voice}: ${roundsWords.answerTexts.item.voiceTitle}`];
  const asked = roundsWords.itemKind[kind];
  const label = period ? `${asked}, ${periodInWords(period, roundsWords, roundsWords.locale)}` : asked;
  return [label, kind === "decision" ? title : `${key} ${title}`];
}

function LeftOut({ units }: { readonly units: readonly LeftOutUnit[] }): ReactNode {
  return (
    <Section heading={texts.leftOut}>
      <Line>{texts.assign}</Line>
      <Records
        label={texts.leftOut}
        rows={units}
        keyOf={({ unit }) => unit.key}
        columns={[
          { header: texts.unit, width: "50%", cell: ({ unit }) => <ConceptText>{unit.title}</ConceptText> },
          {
            header: texts.reason,
            width: "50%",
            cell: ({ reason, open }) => (reason === "noChannel" ? texts.noChannel(open) : texts.nothingDue),
          },
        ]}
      />
    </Section>
  );
}
