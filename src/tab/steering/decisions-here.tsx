import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useState } from "react";
import type { AgendaItem } from "../../core/agenda.ts";
import type { Decision } from "../../core/decision.ts";
import type { Meeting } from "../../core/meeting.ts";
import { DecisionRecords } from "../decision/decision-records.tsx";
import { useReturnedFocus } from "../form/returned-focus.ts";
import { Row } from "../page-parts.tsx";
import { decisionWords } from "../words/decision.ts";
import { formWords } from "../words/form.ts";
import { DecisionForm } from "./decision-form.tsx";
import type { Scene } from "./scene.ts";

const useStyles = makeStyles({
  decisions: { marginTop: tokens.spacingVerticalM },
  buttons: { "@media print": { display: "none" } },
});

interface DecisionsHereProps {
  readonly scene: Scene;
  readonly meeting: Meeting;
  readonly item: AgendaItem;
}

/** What was decided at an item: to be recorded, changed and followed up. */
export function DecisionsHere({ scene, meeting, item }: DecisionsHereProps): ReactNode {
  const styles = useStyles();
  const [edited, setEdited] = useState<Decision | "new">();
  const { board } = scene;
  const place = useReturnedFocus<HTMLDivElement>(edited !== undefined);
  const here = board.decisions.filter(({ meeting: key, agendaItem }) => key === meeting.key && agendaItem === item.id);
  // A decision that is followed up can be changed where it is talked about.
  const followed = item.matter.kind === "decision" ? [item.matter.decision] : [];
  const close = () => setEdited(undefined);
  return (
    <div className={styles.decisions}>
      {here.length > 0 && <DecisionRecords decisions={here} units={board.concept.units} onChange={setEdited} />}
      {edited ? (
        <DecisionForm
          key={edited === "new" ? "new" : edited.key}
          scene={scene}
          meeting={meeting}
          item={item}
          decision={edited === "new" ? undefined : edited}
          onClose={close}
        />
      ) : (
        <div ref={place} className={styles.buttons}>
          <Row>
            {followed.map((decision) => (
              <Button
                key={decision.key}
                size="small"
                aria-label={decisionWords.changeNamed(item.title)}
                onClick={() => setEdited(decision)}
              >
                {formWords.edit}
              </Button>
            ))}
            <Button size="small" aria-label={`${decisionWords.record}: ${item.title}`} onClick={() => setEdited("new")}>
              {decisionWords.record}
            </Button>
          </Row>
        </div>
      )}
    </div>
  );
}
