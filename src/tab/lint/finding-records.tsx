import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Fault, Finding, Place } from "../../core/lint/finding.ts";
import type { Route } from "../../core/route.ts";
import { hashOf } from "../../core/route.ts";
import { mendedCells } from "../../graph/mended-cells.ts";
import { ConceptText, conceptLanguage } from "../concept-text.tsx";
import { Records } from "../records.tsx";
import { lintWords } from "../words/lint.ts";
import { tabWords } from "../words/tab.ts";

const useStyles = makeStyles({
  quiet: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  or: { display: "block" },
});

interface FindingRecordsProps {
  readonly label: string;
  readonly findings: readonly Finding[];
}

/** Findings of one rule: the item, what is open about it, and where to change it. */
export function FindingRecords({ label, findings }: FindingRecordsProps): ReactNode {
  return (
    <Records
      label={label}
      rows={findings}
      keyOf={keyOf}
      columns={[
        {
          header: lintWords.item,
          width: "34%",
          cell: (finding) => <PlaceName place={finding.place} number={numberIn(findings, finding)} />,
        },
        { header: lintWords.finding, width: "36%", cell: ({ fault }) => <FaultText fault={fault} /> },
        { header: lintWords.mendWhere, width: "30%", cell: (finding) => <MendedWhere finding={finding} /> },
      ]}
    />
  );
}

/** Which of several findings about the same item it is: otherwise their rows would have one name. */
function numberIn(findings: readonly Finding[], finding: Finding): string | undefined {
  const { kind, key } = finding.place;
  const same = findings.filter(({ place }) => place.kind === kind && place.key === key);
  return same.length > 1 ? lintWords.numbered(same.indexOf(finding) + 1, same.length) : undefined;
}

/** Within one rule an item has as many findings as it has different texts. */
function keyOf({ place, fault }: Finding): string {
  return `${place.kind} ${place.key} ${lintWords.found(fault)}`;
}

/** Remarks of whoever read the concept are in its language. */
function FaultText({ fault }: { readonly fault: Fault }): ReactNode {
  const text = lintWords.found(fault);
  return "text" in fault ? <ConceptText>{text}</ConceptText> : text;
}

interface PlaceNameProps {
  readonly place: Place;
  readonly number: string | undefined;
}

function PlaceName({ place, number }: PlaceNameProps): ReactNode {
  const styles = useStyles();
  const { key, title, source } = place;
  const page = pageOf(place);
  return (
    <>
      {key !== "" && <span className={styles.quiet}>{key}</span>}
      {page ? (
        <Link lang={conceptLanguage} href={hashOf(page)}>
          {title}
        </Link>
      ) : (
        <ConceptText>{title}</ConceptText>
      )}
      {number !== undefined && <span className={styles.quiet}>{number}</span>}
      {source !== "" && (
        <span lang={conceptLanguage} className={styles.quiet}>
          {source}
        </span>
      )}
    </>
  );
}

/** The page that shows an item: its own, or that of the goal or field that it lies in. */
function pageOf({ kind, key, field, goal }: Place): Route | undefined {
  if (kind === "measure") return { view: "measure", key };
  if (goal !== undefined) return { view: "goal", key: goal };
  return field === undefined ? undefined : { view: "field", key: field };
}

/** A channel is no matter of the lists; what the unit would be asked there can be seen beforehand. */
function MendedWhere({ finding }: { readonly finding: Finding }): ReactNode {
  const styles = useStyles();
  if (finding.fault.rule === "unitWithoutChannel")
    return <Link href={hashOf({ view: "rounds", place: "preview" })}>{tabWords.rounds.heading.preview}</Link>;
  return mendedCells(finding).map((cells, index) => {
    const text = lintWords.cells(cells);
    return (
      <span key={text} className={styles.or}>
        {index === 0 ? text : `${lintWords.or} ${text}`}
      </span>
    );
  });
}
