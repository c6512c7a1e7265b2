import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { QualityFinding } from "../../core/quality.ts";
import type { Route } from "../../core/route.ts";
import { PlaceLink } from "../place-link.tsx";
import { Records } from "../records.tsx";
import { qualityWords } from "../words/quality.ts";
import { faultText, mendText } from "./quality-cells.ts";

const useStyles = makeStyles({
  quiet: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface QualityRecordsProps {
  readonly label: string;
  readonly findings: readonly QualityFinding[];
}

/** Findings of one rule: the item, what is open about it, and where somebody adds what is missing. */
export function QualityRecords({ label, findings }: QualityRecordsProps): ReactNode {
  const styles = useStyles();
  return (
    <Records
      label={label}
      rows={findings}
      keyOf={({ place }) => place.key}
      columns={[
        {
          header: qualityWords.item,
          width: "46%",
          cell: (finding) => (
            <>
              <span className={styles.quiet}>{finding.place.key}</span>
              <PlaceLink to={pageOf(finding)}>{finding.place.title}</PlaceLink>
            </>
          ),
        },
        { header: qualityWords.finding, width: "30%", cell: ({ fault }) => faultText(fault) },
        {
          header: qualityWords.mendWhere,
          width: "24%",
          cell: (finding) => <PlaceLink to={mendedAt(finding)}>{mendText(finding)}</PlaceLink>,
        },
      ]}
    />
  );
}

function pageOf({ place: { kind, key, goal = "" } }: QualityFinding): Route {
  return kind === "measure" ? { view: "measure", key } : { view: "goal", key: goal };
}

/** What the running round asks for can be answered at once; all else is asked for by the next one. */
function mendedAt({ checkIn, place }: QualityFinding): Route {
  if (checkIn === undefined) return { view: "rounds", place: "preview" };
  return { view: "rounds", place: "answer", checkIn, item: place.key };
}
