import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { IsoDate, Unit } from "../../core/concept.ts";
import type { Decision } from "../../core/decision.ts";
import { titleOf } from "../../core/decision.ts";
import { formatDate } from "../../texts/formats.ts";
import { ConceptText } from "../concept-text.tsx";
import type { Column } from "../records.tsx";
import { Records } from "../records.tsx";
import { decisionWords as words } from "../words/decision.ts";
import { formWords } from "../words/form.ts";

interface DecisionRecordsProps {
  readonly decisions: readonly Decision[];
  readonly units: readonly Unit[];
  /** Offered where decisions can be changed. */
  readonly onChange?: (decision: Decision) => void;
}

/** Decisions with who carries them out, until when, and how far they are. */
export function DecisionRecords({ decisions, units, onChange }: DecisionRecordsProps): ReactNode {
  const nameOf = (key: string) => units.find((unit) => unit.key === key)?.title ?? key;
  const columns: readonly [Column<Decision>, ...Column<Decision>[]] = [
    { header: words.decision, width: "36%", cell: ({ text }) => <ConceptText>{text}</ConceptText> },
    { header: words.unit, width: "20%", cell: ({ unit }) => <ConceptText>{nameOf(unit)}</ConceptText> },
    { header: words.due, width: "12%", cell: ({ dueOn }) => shown(dueOn) },
    {
      header: words.status,
      width: "20%",
      cell: ({ state, note }) => (note === "" ? words.state[state] : `${words.state[state]}: ${note}`),
    },
  ];
  const last: Column<Decision> = onChange
    ? {
        header: formWords.deeds,
        width: "12%",
        cell: (decision) => (
          <Button
            size="small"
            aria-label={words.changeNamed(titleOf(decision.text))}
            onClick={() => onChange(decision)}
          >
            {formWords.edit}
          </Button>
        ),
      }
    : { header: words.decidedOn, width: "12%", cell: ({ decidedOn }) => shown(decidedOn) };
  return <Records label={words.heading} rows={decisions} keyOf={({ key }) => key} columns={[...columns, last]} />;
}

function shown(day: IsoDate | undefined): string {
  return day === undefined ? words.none : formatDate(day, words.locale);
}
