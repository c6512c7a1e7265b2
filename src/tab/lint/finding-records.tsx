import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useContext } from "react";
import type { Fault, Finding, Place } from "../../core/lint/finding.ts";
import type { Route } from "../../core/route.ts";
import { hashOf } from "../../core/route.ts";
import { ConceptText, conceptLanguage } from "../concept-text.tsx";
import { WriteRefusalContext } from "../form/write-refusal.ts";
import { useMore } from "../more-button.tsx";
import { Records } from "../records.tsx";
import { useSurroundings } from "../surroundings.ts";
import { lintWords } from "../words/lint.ts";
import { mendLinks } from "./mend-links.ts";

const useStyles = makeStyles({
  quiet: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  link: { display: "block", width: "fit-content", minHeight: "24px" },
  more: { marginTop: tokens.spacingVerticalS },
});

const firstFindings = 10;

interface FindingRecordsProps {
  readonly label: string;
  readonly findings: readonly Finding[];
  /** What the running round asks for: keys of check-ins by key of the item. */
  readonly checkIns: ReadonlyMap<string, string>;
}

/** Findings of one rule: the item, what is open about it, and where to change it. */
export function FindingRecords({ label, findings, checkIns }: FindingRecordsProps): ReactNode {
  const styles = useStyles();
  const { shown, button } = useMore(findings, firstFindings, lintWords.more);
  return (
    <>
      <Records
        label={label}
        rows={shown}
        keyOf={keyOf}
        columns={[
          {
            header: lintWords.item,
            width: "38%",
            cell: (finding) => <PlaceName place={finding.place} number={numberIn(findings, finding)} />,
          },
          { header: lintWords.finding, width: "40%", cell: ({ fault }) => <FaultText fault={fault} /> },
          {
            header: lintWords.mendWhere,
            width: "22%",
            cell: (finding) => <MendLinks finding={finding} checkIns={checkIns} />,
          },
        ]}
      />
      {button && <div className={styles.more}>{button}</div>}
    </>
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

/** Nobody clicks on a stage, and whoever may change nothing is sent to no form. */
function MendLinks({ finding, checkIns }: Pick<FindingRecordsProps, "checkIns"> & { finding: Finding }): ReactNode {
  const styles = useStyles();
  const onStage = useSurroundings().frame === "meetingStage";
  const { isRefused } = useContext(WriteRefusalContext);
  if (onStage) return null;
  const { key, title } = finding.place;
  const links = mendLinks(finding, checkIns).filter(({ to }) => !isRefused || to.view === "rounds");
  return links.map(({ text, to }) => (
    <Link key={text} href={hashOf(to)} aria-label={lintWords.linkOf(text, key || title)} className={styles.link}>
      {text}
    </Link>
  ));
}
