import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { AgendaMatter } from "../../core/agenda.ts";
import { agendaFacts } from "../../report/agenda-facts.ts";
import { ConceptText } from "../concept-text.tsx";
import { Facts } from "../facts.tsx";
import { PlaceLink } from "../place-link.tsx";
import { TextList } from "../text-list.tsx";
import { decisionWords } from "../words/decision.ts";
import { steeringWords } from "../words/steering.ts";

const texts = { steering: steeringWords, decision: decisionWords };

const useStyles = makeStyles({
  changes: { display: "grid", gap: tokens.spacingVerticalS, listStyleType: "none", margin: 0, padding: 0 },
  change: { display: "block", color: tokens.colorNeutralForeground2 },
});

interface AgendaFactsProps {
  readonly matter: AgendaMatter;
  /** Whether one can go from here to what is spoken of. */
  readonly isLinked?: boolean;
}

/** What is known about an item of the agenda. */
export function AgendaFacts({ matter, isLinked }: AgendaFactsProps): ReactNode {
  const styles = useStyles();
  const facts = agendaFacts(matter, texts);
  // Titles are too long to stand beside what is said of them.
  if (matter.kind === "changes")
    return (
      <ul className={styles.changes}>
        {facts.map(([name, said], at) => (
          <li key={name}>
            <Name name={name} measure={isLinked ? matter.changes[at]?.key : undefined} />{" "}
            <span className={styles.change}>{said.join(", ")}</span>
          </li>
        ))}
      </ul>
    );
  return (
    <Facts
      facts={facts.map(([name, said]) => [name, said.length === 1 ? said[0] : <TextList key={name} texts={said} />])}
    />
  );
}

function Name({ name, measure }: { readonly name: string; readonly measure: string | undefined }): ReactNode {
  const text = <ConceptText>{name}</ConceptText>;
  return measure === undefined ? text : <PlaceLink to={{ view: "measure", key: measure }}>{text}</PlaceLink>;
}
