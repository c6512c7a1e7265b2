import type { ReactNode } from "react";
import type { Board } from "../../core/board.ts";
import type { IsoDate } from "../../core/concept.ts";
import { roundDates } from "../../core/round-calendar.ts";
import type { RoundPlan } from "../../core/round-plan.ts";
import { formatDate } from "../../texts/formats.ts";
import { Line, Quiet, Section } from "../page-parts.tsx";
import { Records } from "../records.tsx";
import { roundsWords } from "../words/rounds.ts";

const texts = roundsWords.plan;

interface PlanDatesProps {
  /** Absent while something is wrong with it. */
  readonly plan: RoundPlan | undefined;
  readonly days: readonly IsoDate[];
  readonly board: Board;
  readonly today: IsoDate;
}

/** The rounds that a plan makes. */
export function PlanDates({ plan, days, board, today }: PlanDatesProps): ReactNode {
  return (
    <Section heading={texts.dates}>
      <Line>
        <Quiet>{texts.datesHint}</Quiet>
      </Line>
      {!plan && <Line>{texts.faultyDates}</Line>}
      {plan && days.length === 0 && <Line>{reasonForNone(plan, board, today)}</Line>}
      {plan && days.length > 0 && (
        <Records
          label={texts.dates}
          rows={days.map((day) => ({ day, ...roundDates(day, plan) }))}
          keyOf={({ day }) => day}
          columns={[
            { header: texts.begins, width: "22%", cell: ({ day }) => shown(day) },
            { header: roundsWords.list.dueOn, width: "22%", cell: ({ dueOn }) => shown(dueOn) },
            {
              header: texts.reminders,
              width: "34%",
              cell: ({ reminders }) => reminders.map(({ on }) => shown(on)).join(", "),
            },
            { header: roundsWords.list.closesOn, width: "22%", cell: ({ closeOn }) => shown(closeOn) },
          ]}
        />
      )}
    </Section>
  );
}

function reasonForNone({ rule }: RoundPlan, { concept, meetings }: Board, today: IsoDate): string {
  if (rule.kind === "everyMonths" || meetings.some(({ body, heldOn }) => body === rule.body && heldOn >= today))
    return texts.noDates;
  return texts.noMeetings(concept.bodies.find(({ key }) => key === rule.body)?.title ?? rule.body);
}

function shown(day: IsoDate): string {
  return formatDate(day, roundsWords.locale);
}
