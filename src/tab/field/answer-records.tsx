import type { ReactNode } from "react";
import type { IsoInstant } from "../../core/concept.ts";
import { tabDe } from "../../texts/tab.de.ts";
import { Heard } from "../heard.tsx";
import { Records } from "../records.tsx";
import { MeasureStatusLabel } from "../state-label.tsx";
import type { FieldAnswer } from "./field-answers.ts";

interface AnswerRecordsProps {
  readonly answers: readonly FieldAnswer[];
  readonly now: IsoInstant;
}

export function AnswerRecords({ answers, now }: AnswerRecordsProps): ReactNode {
  return (
    <Records
      label={tabDe.field.answers}
      rows={answers}
      keyOf={({ key }) => key}
      columns={[
        { header: tabDe.field.unit, width: "24%", cell: ({ unit }) => unit },
        { header: tabDe.field.when, width: "14%", cell: ({ answeredAt }) => <Heard at={answeredAt} now={now} /> },
        { header: tabDe.field.what, width: "26%", cell: ({ measure }) => `${measure.key} ${measure.title}` },
        {
          header: tabDe.field.status,
          width: "12%",
          cell: ({ answer }) => <MeasureStatusLabel state={answer.status} />,
        },
        {
          header: tabDe.field.comment,
          width: "24%",
          cell: ({ answer }) => [answer.obstacle, answer.comment].filter(Boolean).join(" · "),
        },
      ]}
    />
  );
}
