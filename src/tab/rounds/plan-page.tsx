import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { FormEvent, ReactNode } from "react";
import { useState } from "react";
import { addMonths } from "../../core/calendar.ts";
import { plannedDates } from "../../core/round-calendar.ts";
import { readRoundPlan } from "../../core/round-plan.ts";
import type { PlanChanges } from "../../core/round-schedule.ts";
import { planChanges } from "../../core/round-schedule.ts";
import { keptRoundTitle, roundTitle } from "../../texts/round-titles.ts";
import type { Said } from "../form/deeds.ts";
import { language } from "../language.ts";
import { Line } from "../page-parts.tsx";
import { roundsWords } from "../words/rounds.ts";
import { PlanDates } from "./plan-dates.tsx";
import type { FieldFaults, PlanForm } from "./plan-form.ts";
import { faultText, formOf, planDraftOf } from "./plan-form.ts";
import { RuleInputs, TermInputs } from "./plan-inputs.tsx";
import type { RoundDesk } from "./round-desk.ts";
import type { Scene } from "./scene.ts";

const texts = roundsWords.plan;

const useStyles = makeStyles({
  form: { display: "grid", gap: tokens.spacingVerticalXL, maxWidth: "40rem" },
  outdated: { margin: 0 },
});

/** The rhythm of the rounds, with the dates that come out of it while one types. */
export function PlanPage({ scene }: { readonly scene: Scene }): ReactNode {
  const styles = useStyles();
  const { board, today, desk, deeds } = scene;
  const [form, setForm] = useState(() => formOf(board.roundPlan, board.concept.bodies, today));
  const [seen, setSeen] = useState(board.roundPlan);
  const [isChecked, setChecked] = useState(false);
  const [isCancelling, setCancelling] = useState(true);
  const reading = readRoundPlan(planDraftOf(form));
  const change = (part: Partial<PlanForm>) => setForm({ ...form, ...part });
  // As long as nobody tried to save, nobody is told off while typing.
  const faults: FieldFaults = new Map(
    reading.ok || !isChecked ? [] : reading.faults.map((fault) => [fault.field, faultText(fault)]),
  );
  const days = reading.ok ? plannedDates(reading.plan, board.meetings, today, addMonths(today, 12)) : [];
  const changes = reading.ok ? planChanges(days, reading.plan, board.rounds, keptRoundTitle) : undefined;

  function save(event: FormEvent): void {
    event.preventDefault();
    setChecked(true);
    void deeds.act(async () => {
      if (!reading.ok || !changes) return { text: texts.notSaved, isTrouble: true };
      const { plan } = reading;
      if ((await desk.savePlan(seen, plan)) === "overtaken") {
        setSeen(board.roundPlan);
        return { text: texts.changedElsewhere, isTrouble: true };
      }
      setSeen(plan);
      return carryOut(desk, isCancelling ? changes : { ...changes, outdated: [] });
    });
  }

  return (
    <form className={styles.form} onSubmit={save} noValidate>
      <RuleInputs form={form} faults={faults} bodies={board.concept.bodies} onChange={change} />
      <TermInputs form={form} faults={faults} onChange={change} />
      <PlanDates plan={reading.ok ? reading.plan : undefined} days={days} board={board} today={today} />
      {changes && changes.outdated.length > 0 && (
        <div>
          <Line>{texts.outdated(changes.outdated.length)}</Line>
          <ul className={styles.outdated}>
            {changes.outdated.map((round) => (
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
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={deeds.isBusy}>
          {texts.save}
        </Button>
      </div>
    </form>
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
