import { Button, Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useState } from "react";
import { addMonths } from "../../core/calendar.ts";
import type { IsoDate } from "../../core/concept.ts";
import type { Round } from "../../core/round.ts";
import { isRunning, roundKey } from "../../core/round.ts";
import { plannedDates, roundDates } from "../../core/round-calendar.ts";
import { defaultTerms } from "../../core/round-plan.ts";
import { movedTo, possibleDeeds, roundOn } from "../../core/round-schedule.ts";
import { hashOf } from "../../core/route.ts";
import { formatDate } from "../../texts/formats.ts";
import { keptRoundTitle, roundTitle } from "../../texts/round-titles.ts";
import { ConfirmButton } from "../form/confirm-button.tsx";
import type { Said } from "../form/deeds.ts";
import { FormInput } from "../form/form-input.tsx";
import { language } from "../language.ts";
import { Line, Quiet, Row, Section } from "../page-parts.tsx";
import { Records } from "../records.tsx";
import { TakeAlong } from "../take-along.tsx";
import { formWords } from "../words/form.ts";
import { roundsWords } from "../words/rounds.ts";
import { overtaken } from "./overtaken.ts";
import type { PlainDeed } from "./round-deeds.ts";
import { doneText, moveFault, roundAfter } from "./round-deeds.ts";
import type { Scene } from "./scene.ts";

const texts = roundsWords.list;

/** All rounds with what can be done about each: what runs and what is to come by its day, then what is over, the latest first. */
export function RoundList({ scene }: { readonly scene: Scene }): ReactNode {
  const { board, today } = scene;
  const planned = plannedKeys(scene);
  const ascending = board.rounds.toSorted((one, other) => one.beginsOn.localeCompare(other.beginsOn));
  const rounds = [...ascending.filter((round) => !isOver(round)), ...ascending.filter(isOver).reverse()];
  return (
    <Section heading={texts.heading}>
      {!board.rounds.some(isRunning) && <BeginToday scene={scene} />}
      {rounds.length === 0 ? (
        <Line>{texts.empty}</Line>
      ) : (
        <>
          <TakeAlong fileName={texts.fileName(today)} cells={() => roundCells(rounds)} />
          <Records
            label={texts.heading}
            rows={rounds}
            keyOf={({ key }) => key}
            columns={[
              { header: texts.round, width: "20%", cell: (round) => roundTitle(round, language) },
              {
                header: texts.state,
                width: "11%",
                cell: ({ key, state, beginsOn }) => (
                  <>
                    {roundsWords.roundState[state]}
                    {state === "planned" && planned && beginsOn > today && !planned.has(key) && (
                      <Quiet>{texts.outOfPlan}</Quiet>
                    )}
                  </>
                ),
              },
              { header: texts.beginsOn, width: "11%", cell: ({ beginsOn }) => shown(beginsOn) },
              { header: texts.dueOn, width: "11%", cell: ({ dueOn }) => shown(dueOn) },
              { header: texts.closesOn, width: "11%", cell: ({ closesOn }) => shown(closesOn) },
              { header: formWords.deeds, width: "36%", cell: (round) => <RoundDeeds scene={scene} round={round} /> },
            ]}
          />
        </>
      )}
    </Section>
  );
}

/** The rounds as the cells of a spreadsheet, under a row of headings. */
export function roundCells(rounds: readonly Round[]): readonly (readonly string[])[] {
  return [
    [texts.round, texts.state, texts.beginsOn, texts.dueOn, texts.closesOn],
    ...rounds.map((round) => [
      roundTitle(round, language),
      roundsWords.roundState[round.state],
      shown(round.beginsOn),
      shown(round.dueOn),
      shown(round.closesOn),
    ]),
  ];
}

function isOver({ state }: Round): boolean {
  return state === "closed" || state === "cancelled";
}

/** Keys of the rounds that the plan makes; nothing without a plan. */
function plannedKeys({ board: { roundPlan, meetings }, today }: Scene): ReadonlySet<string> | undefined {
  return roundPlan && new Set(plannedDates(roundPlan, meetings, today, addMonths(today, 12)).map(roundKey));
}

function BeginToday({ scene: { board, today, desk, deeds } }: { readonly scene: Scene }): ReactNode {
  const terms = board.roundPlan ?? defaultTerms;
  async function begin(): Promise<Said> {
    const round = roundOn(today, terms, keptRoundTitle(today), "opening");
    const outcome = await desk.addRound(round);
    return outcome === "created"
      ? { text: texts.begun(roundTitle(round, language)) }
      : { text: texts.exists, isTrouble: true };
  }
  return (
    <Row apart>
      <ConfirmButton
        label={texts.beginToday}
        title={texts.todayTitle}
        isBusy={deeds.isBusy}
        onConfirm={() => {
          void deeds.act(begin);
          return true;
        }}
      >
        {texts.todayBody(shown(roundDates(today, terms).dueOn))}
      </ConfirmButton>
    </Row>
  );
}

function RoundDeeds({ scene, round }: { readonly scene: Scene; readonly round: Round }): ReactNode {
  const { board, today, desk, deeds } = scene;
  const terms = board.roundPlan ?? defaultTerms;
  const write = (wanted: Round, text: string) =>
    void deeds.act(async () => ((await desk.changeRound(round, wanted)) === "changed" ? { text } : overtaken));
  function carryOut(deed: PlainDeed): true {
    const wanted = roundAfter(deed, round, terms, today);
    write(wanted, doneText(deed, wanted));
    return true;
  }
  const possible = possibleDeeds(round, board.rounds);
  return (
    <Row>
      {possible.map((deed) => {
        const label = roundsWords.deed[deed];
        const name = roundsWords.deedOf(label, roundTitle(round, language));
        if (deed === "move") return <MoveButton key={deed} round={round} scene={scene} onMove={(day) => moveTo(day)} />;
        if (deed === "pause" || deed === "resume")
          return (
            <Button
              key={deed}
              size="small"
              aria-label={name}
              disabledFocusable={deeds.isBusy}
              onClick={() => carryOut(deed)}
            >
              {label}
            </Button>
          );
        return (
          <ConfirmButton
            key={deed}
            label={label}
            name={name}
            title={name}
            isBusy={deeds.isBusy}
            onConfirm={() => carryOut(deed)}
          >
            {roundsWords.confirm[deed](roundTitle(round, language), shown(roundDates(today, terms).dueOn))}
          </ConfirmButton>
        );
      })}
      {(round.state === "planned" || round.state === "paused") && (
        <Link href={hashOf({ view: "rounds", place: "preview", round: round.key })}>{texts.preview}</Link>
      )}
    </Row>
  );

  function moveTo(day: IsoDate): void {
    const wanted = movedTo(round, day, terms);
    write(wanted, doneText("move", wanted));
  }
}

interface MoveButtonProps {
  readonly round: Round;
  readonly scene: Scene;
  readonly onMove: (day: IsoDate) => void;
}

function MoveButton({ round, scene: { today, deeds }, onMove }: MoveButtonProps): ReactNode {
  const [day, setDay] = useState<string>(round.beginsOn);
  const [fault, setFault] = useState<string>();
  return (
    <ConfirmButton
      label={roundsWords.deed.move}
      name={roundsWords.deedOf(roundsWords.deed.move, roundTitle(round, language))}
      title={roundsWords.move.title(roundTitle(round, language))}
      isBusy={deeds.isBusy}
      onConfirm={() => {
        const wrong = moveFault(day, today);
        setFault(wrong);
        if (wrong === undefined) onMove(day);
        return wrong === undefined;
      }}
    >
      <FormInput
        kind="day"
        label={roundsWords.move.day}
        hint={roundsWords.move.hint}
        fault={fault}
        value={day}
        onChange={setDay}
      />
    </ConfirmButton>
  );
}

function shown(day: IsoDate): string {
  return formatDate(day, roundsWords.locale);
}
