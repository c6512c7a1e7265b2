import { Checkbox, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useState } from "react";
import { addMonths } from "../../core/calendar.ts";
import { plannedDates } from "../../core/round-calendar.ts";
import type { RoundPlan } from "../../core/round-plan.ts";
import { readRoundPlan } from "../../core/round-plan.ts";
import type { PlanChanges } from "../../core/round-schedule.ts";
import { planChanges } from "../../core/round-schedule.ts";
import { keptRoundTitle, roundTitle } from "../../texts/round-titles.ts";
import type { Said } from "../form/deeds.ts";
import { Form } from "../form/form.tsx";
import { useReplacing } from "../form/replacing.tsx";
import { language } from "../language.ts";
import { Line } from "../page-parts.tsx";
import { formWords } from "../words/form.ts";
import { roundsWords } from "../words/rounds.ts";
import { PlanDates } from "./plan-dates.tsx";
import type { FieldFaults, PlanForm } from "./plan-form.ts";
import { faultText, formOf, planDraftOf, planParts } from "./plan-form.ts";
import { RuleInputs, TermInputs } from "./plan-inputs.tsx";
import type { RoundDesk } from "./round-desk.ts";
import type { Scene } from "./scene.ts";

const texts = roundsWords.plan;

const useStyles = makeStyles({ outdated: { margin: 0 } });

/** The rhythm of the rounds, with the dates that come out of it while one types. */
export function PlanPage({ scene }: { readonly scene: Scene }): ReactNode {
  const styles = useStyles();
  const { board, today, desk, deeds } = scene;
  const { bodies } = board.concept;
  const [form, setForm] = useState(() => formOf(board.roundPlan, bodies, today));
  const [seen, setSeen] = useState(board.roundPlan);
  const [isChecked, setChecked] = useState(false);
  const [isCancelling, setCancelling] = useState(true);
  const { conflict, replace } = useReplacing(deeds);
  const reading = readRoundPlan(planDraftOf(form));
  const change = (part: Partial<PlanForm>) => setForm({ ...form, ...part });
  // As long as nobody tried to save, nobody is told off while typing.
  const faults: FieldFaults = new Map(
    reading.ok || !isChecked ? [] : reading.faults.map((fault) => [fault.field, faultText(fault)]),
  );
  const daysOf = (plan: RoundPlan) => plannedDates(plan, board.meetings, today, addMonths(today, 12));
  const changesOf = (plan: RoundPlan) => planChanges(daysOf(plan), plan, board.rounds, keptRoundTitle);
  const outdated = reading.ok ? changesOf(reading.plan).outdated : [];

  function save(): void {
    setChecked(true);
    void deeds.act(async () => {
      if (!reading.ok) return { text: formWords.notSaved, isTrouble: true };
      return replace<RoundPlan | undefined>({
        seen,
        wanted: reading.plan,
        parts: planParts(bodies),
        change: desk.savePlan,
        onDone: (written) => {
          setSeen(written);
          setForm(formOf(written, bodies, today));
          const changes = written ? changesOf(written) : { added: [], adjusted: [], outdated: [] };
          return carryOut(desk, isCancelling ? changes : { ...changes, outdated: [] });
        },
      });
    });
  }

  if (conflict) return conflict;
  return (
    <Form saveLabel={texts.save} isBusy={deeds.isBusy} onSave={save}>
      <RuleInputs form={form} faults={faults} bodies={bodies} onChange={change} />
      <TermInputs form={form} faults={faults} onChange={change} />
      <PlanDates
        plan={reading.ok ? reading.plan : undefined}
        days={reading.ok ? daysOf(reading.plan) : []}
        board={board}
        today={today}
      />
      {outdated.length > 0 && (
        <div>
          <Line>{texts.outdated(outdated.length)}</Line>
          <ul className={styles.outdated}>
            {outdated.map((round) => (
              <li key={round.key}>{roundTitle(round, language)}</li>
            ))}
          </ul>
          <Checkbox
            checked={isCancelling}
            label={texts.cancelOutdated}
            onChange={(_event, { checked }) => setCancelling(checked === true)}
          />
        </div>
      )}
    </Form>
  );
}

/** The rounds that follow from a plan that was saved; what somebody else has changed meanwhile stays as it is. */
async function carryOut(desk: RoundDesk, { added, adjusted, outdated }: PlanChanges): Promise<Said> {
  let [created, changed, cancelled] = [0, 0, 0];
  for (const round of added) if ((await desk.addRound(round)) === "created") created += 1;
  for (const { shown, wanted } of adjusted) if ((await desk.changeRound(shown, wanted)) === "changed") changed += 1;
  for (const round of outdated)
    if ((await desk.changeRound(round, { ...round, state: "cancelled" })) === "changed") cancelled += 1;
  return { text: texts.saved(created, changed, cancelled) };
}
