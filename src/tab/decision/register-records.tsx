import { makeStyles, tokens } from "@fluentui/react-components";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import type { IsoDate } from "../../core/concept.ts";
import type { DecisionRow } from "../../core/decision-list.ts";
import { formatDate } from "../../texts/formats.ts";
import { ConceptText } from "../concept-text.tsx";
import { PlaceLink } from "../place-link.tsx";
import { Records } from "../records.tsx";
import { StateLabel } from "../state-label.tsx";
import { decisionWords } from "../words/decision.ts";
import { registerWords as words } from "../words/register.ts";

const useStyles = makeStyles({
  quiet: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  late: { display: "block" },
});

/** Decisions with what they concern, who carries them out until when, how far they are and where they were made. */
export function RegisterRecords({ rows }: { readonly rows: readonly DecisionRow[] }): ReactNode {
  const styles = useStyles();
  return (
    <Records
      label={decisionWords.heading}
      rows={rows}
      keyOf={({ decision }) => decision.key}
      columns={[
        {
          header: decisionWords.decision,
          width: "34%",
          cell: ({ decision, subject }) => (
            <>
              <ConceptText>{decision.text}</ConceptText>
              {subject && (
                <span className={styles.quiet}>
                  {words.concerns}{" "}
                  <PlaceLink to={{ view: subject.kind, key: subject.item.key }}>
                    <ConceptText>{`${subject.item.key} ${subject.item.title}`}</ConceptText>
                  </PlaceLink>
                </span>
              )}
            </>
          ),
        },
        {
          header: decisionWords.unit,
          width: "18%",
          cell: (row) => <ConceptText>{unitIn(row)}</ConceptText>,
        },
        {
          header: decisionWords.due,
          width: "12%",
          cell: ({ decision: { dueOn }, isLate }) => (
            <>
              {shown(dueOn) || decisionWords.none}
              {isLate && (
                <span className={styles.late}>
                  <StateLabel icon={Warning16Regular} word={words.late} />
                </span>
              )}
            </>
          ),
        },
        {
          header: decisionWords.status,
          width: "18%",
          cell: ({ decision: { state, note } }) => (
            <>
              {decisionWords.state[state]}
              {note !== "" && <span className={styles.quiet}>{note}</span>}
            </>
          ),
        },
        {
          header: words.meeting,
          width: "18%",
          cell: (row) =>
            row.meeting ? (
              <PlaceLink to={{ view: "meeting", key: row.meeting.key }}>{meetingIn(row)}</PlaceLink>
            ) : (
              meetingIn(row)
            ),
        },
      ]}
    />
  );
}

/** The register as the cells of a spreadsheet, under a row of headings. */
export function registerCells(rows: readonly DecisionRow[]): readonly (readonly string[])[] {
  const { decision, decidedOn, unit, due, status, note } = decisionWords;
  return [
    [words.number, decision, words.concerns, unit, due, words.late, status, note, words.body, decidedOn],
    ...rows.map((row) => [
      row.decision.key,
      row.decision.text,
      row.subject ? `${row.subject.item.key} ${row.subject.item.title}` : "",
      unitIn(row),
      shown(row.decision.dueOn),
      row.isLate ? words.yes : words.no,
      decisionWords.state[row.decision.state],
      row.decision.note,
      row.body?.title ?? row.meeting?.title ?? "",
      shown(row.decision.decidedOn ?? row.meeting?.heldOn),
    ]),
  ];
}

/** A unit that the concept does not hold any more is named by its key. */
function unitIn({ unit, decision }: DecisionRow): string {
  return unit?.title ?? decision.unit;
}

function meetingIn({ body, meeting, decision }: DecisionRow): string {
  const day = shown(decision.decidedOn ?? meeting?.heldOn);
  return [body?.title ?? meeting?.title ?? "", day].filter((text) => text !== "").join(", ");
}

/** A day that nobody has entered is an empty text in the lists. */
function shown(day: IsoDate | undefined): string {
  return day ? formatDate(day, decisionWords.locale) : "";
}
