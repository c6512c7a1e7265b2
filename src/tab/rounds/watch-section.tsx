import { Button, Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { IsoDate } from "../../core/concept.ts";
import type { Round } from "../../core/round.ts";
import { isRunning } from "../../core/round.ts";
import { reminderByHand } from "../../core/round-notices.ts";
import { hashOf } from "../../core/route.ts";
import { formatDate } from "../../texts/formats.ts";
import { roundTitle } from "../../texts/round-titles.ts";
import { ConceptText } from "../concept-text.tsx";
import { language } from "../language.ts";
import { Line, Quiet, Row, Section } from "../page-parts.tsx";
import { Records } from "../records.tsx";
import { formWords } from "../words/form.ts";
import { roundsWords } from "../words/rounds.ts";
import { overtaken } from "./overtaken.ts";
import { ProgressLabel } from "./progress-label.tsx";
import type { Scene } from "./scene.ts";
import type { SentReminder, UnitProgress } from "./unit-progress.ts";
import { canRemind, canSendAgain, isOnItsWay, unitProgress } from "./unit-progress.ts";

const texts = roundsWords.watch;

/** The round that runs, or what is to be done before there is one. */
export function WatchSection({ scene }: { readonly scene: Scene }): ReactNode {
  const { board } = scene;
  const round = board.rounds.find(isRunning);
  return (
    <>
      {(board.bindings.size === 0 || (!board.roundPlan && !round)) && <FirstSteps scene={scene} />}
      {round ? <RunningRound scene={scene} round={round} /> : <NextRound scene={scene} />}
    </>
  );
}

function FirstSteps({ scene: { board } }: { readonly scene: Scene }): ReactNode {
  const { heading, noChannels, noPlan, toPlan } = roundsWords.firstSteps;
  return (
    <Section heading={heading}>
      {board.bindings.size === 0 && <Line>{noChannels}</Line>}
      {!board.roundPlan && (
        <Line>
          {noPlan} <Link href={hashOf({ view: "rounds", place: "plan" })}>{toPlan}</Link>
        </Line>
      )}
    </Section>
  );
}

function NextRound({ scene: { board } }: { readonly scene: Scene }): ReactNode {
  const [next] = board.rounds
    .filter(({ state }) => state === "planned")
    .toSorted((one, other) => one.beginsOn.localeCompare(other.beginsOn));
  return (
    <Line>
      {texts.none} {next && texts.next(roundTitle(next, language), shown(next.beginsOn))}
    </Line>
  );
}

function RunningRound({ scene, round }: { readonly scene: Scene; readonly round: Round }): ReactNode {
  const { board, today, desk, deeds } = scene;
  const units = unitProgress(board, round, today);
  const open = units.filter(canRemind);
  const remind = (some: readonly UnitProgress[], text: string) =>
    void deeds.act(async () => {
      await desk.addNotices(some.flatMap(({ checkIn }) => reminderByHand(checkIn, board.notices) ?? []));
      return { text };
    });
  const isOpen = round.state === "open";
  return (
    <Section heading={texts.heading(roundTitle(round, language))}>
      <Line>{texts.due(shown(round.dueOn), shown(round.closesOn))}</Line>
      {units.length === 0 ? (
        <Line>{round.state === "opening" ? texts.opening : texts.nobody}</Line>
      ) : (
        <>
          <Line>{texts.answered(units.filter(({ state }) => state === "answered").length, units.length)}</Line>
          {isOpen && open.length > 0 && (
            <Row apart>
              <Button
                size="small"
                disabledFocusable={deeds.isBusy}
                onClick={() => remind(open, texts.remindedAll(open.length))}
              >
                {texts.remindAll(open.length)}
              </Button>
            </Row>
          )}
          <Records
            label={texts.units}
            rows={units}
            keyOf={({ unit }) => unit.key}
            columns={[
              { header: texts.unit, width: "28%", cell: ({ unit }) => <ConceptText>{unit.title}</ConceptText> },
              { header: texts.state, width: "28%", cell: (progress) => <Standing progress={progress} /> },
              { header: texts.reminded, width: "16%", cell: ({ reminders }) => sentReminders(reminders) },
              {
                header: formWords.deeds,
                width: "28%",
                cell: (progress) =>
                  isOpen && (
                    <UnitDeeds
                      scene={scene}
                      progress={progress}
                      onRemind={() => remind([progress], texts.reminded1(progress.unit.title))}
                    />
                  ),
              },
            ]}
          />
        </>
      )}
    </Section>
  );
}

function Standing({ progress }: { readonly progress: UnitProgress }): ReactNode {
  const { state, answered, all, isOverdue, failure, isElsewhere } = progress;
  return (
    <>
      <ProgressLabel state={state} isOverdue={isOverdue} />
      {state !== "answered" && <Quiet>{texts.progress(answered, all)}</Quiet>}
      {state !== "answered" && failure && <Quiet>{roundsWords.failures[failure]}</Quiet>}
      {state !== "answered" && isElsewhere && <Quiet>{texts.elsewhere}</Quiet>}
    </>
  );
}

function sentReminders(reminders: readonly SentReminder[]): ReactNode {
  const sent = reminders.filter(({ delivery }) => delivery.state !== "skipped");
  if (sent.length === 0) return undefined;
  return sent.map(({ day, delivery }, index) => (
    <Quiet key={day ?? `hand ${index}`}>
      {day === undefined ? texts.byHand : shown(day)}
      {isOnItsWay(delivery) && ` (${texts.onItsWay})`}
      {delivery.failure && ` (${texts.reminderFailed(roundsWords.failures[delivery.failure])})`}
    </Quiet>
  ));
}

interface UnitDeedsProps {
  readonly scene: Scene;
  readonly progress: UnitProgress;
  readonly onRemind: () => void;
}

function UnitDeeds({ scene: { desk, deeds }, progress, onRemind }: UnitDeedsProps): ReactNode {
  const { unit, checkIn } = progress;
  const again = () =>
    deeds.act(async () =>
      (await desk.postAgain(checkIn)) === "changed" ? { text: texts.sentAgain(unit.title) } : overtaken,
    );
  return (
    <Row>
      {canRemind(progress) && (
        <Button
          size="small"
          aria-label={texts.remindOf(unit.title)}
          disabledFocusable={deeds.isBusy}
          onClick={onRemind}
        >
          {texts.remind}
        </Button>
      )}
      {canSendAgain(progress) && (
        <Button
          size="small"
          aria-label={texts.againOf(unit.title)}
          disabledFocusable={deeds.isBusy}
          onClick={() => void again()}
        >
          {texts.again}
        </Button>
      )}
      <Link
        href={hashOf({ view: "rounds", place: "answer", checkIn: checkIn.key })}
        aria-label={texts.answerOf(unit.title)}
      >
        {texts.answer}
      </Link>
    </Row>
  );
}

function shown(day: IsoDate): string {
  return formatDate(day, roundsWords.locale);
}
