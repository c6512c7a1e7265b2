import type { ReactNode } from "react";
import type { IsoInstant } from "../../core/concept.ts";
import type { Answer } from "../../core/response.ts";
import { periodInWords } from "../../texts/period-words.ts";
import { ConceptText } from "../concept-text.tsx";
import { Heard } from "../heard.tsx";
import { PlaceLink } from "../place-link.tsx";
import { Records } from "../records.tsx";
import { MeasureStatusLabel } from "../state-label.tsx";
import { UnitName } from "../unit-name.tsx";
import { tabWords } from "../words/tab.ts";
import type { FieldAnswer } from "./field-answers.ts";
import { wordsOf } from "./field-answers.ts";

interface AnswerRecordsProps {
  readonly answers: readonly FieldAnswer[];
  readonly now: IsoInstant;
}

export function AnswerRecords({ answers, now }: AnswerRecordsProps): ReactNode {
  return (
    <Records
      label={tabWords.field.answers}
      rows={answers}
      keyOf={({ key }) => key}
      columns={[
        {
          header: tabWords.field.unit,
          width: "24%",
          cell: ({ unit, isFromFile }) => (isFromFile ? tabWords.field.fromFile : <UnitName unit={unit} />),
        },
        { header: tabWords.field.when, width: "14%", cell: ({ answeredAt }) => <Heard at={answeredAt} now={now} /> },
        {
          header: tabWords.field.what,
          width: "26%",
          cell: ({ item, page }) => (
            <PlaceLink to={page}>
              <ConceptText>{`${item.key} ${item.title}`}</ConceptText>
            </PlaceLink>
          ),
        },
        { header: tabWords.field.status, width: "12%", cell: ({ answer }) => <AnswerState answer={answer} /> },
        { header: tabWords.field.said, width: "24%", cell: ({ answer }) => wordsOf(answer) },
      ]}
    />
  );
}

/** What an answer comes to in one word. Amounts are not told before they are published. */
export function AnswerState({ answer }: { readonly answer: Answer }): ReactNode {
  switch (answer.kind) {
    case "step":
      return <MeasureStatusLabel state={answer.status} />;
    case "indicator":
      return tabWords.fulfilment[answer.fulfilment];
    case "figure": {
      const period = periodInWords(answer.period, tabWords, tabWords.locale);
      return answer.notCollectable === undefined
        ? tabWords.field.reportedFor(period)
        : tabWords.field.notCollectable(period);
    }
    case "decision":
      return tabWords.decisionState[answer.state];
    case "voice":
      return null;
  }
}
