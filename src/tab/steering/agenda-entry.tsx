import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowDown16Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp16Regular } from "@fluentui/react-icons/svg/arrow-up";
import type { ReactNode } from "react";
import type { Agenda, AgendaItem } from "../../core/agenda.ts";
import { movedBy, without } from "../../core/agenda-order.ts";
import type { Meeting } from "../../core/meeting.ts";
import { steeringWords } from "../words/steering.ts";
import { AgendaFacts } from "./agenda-facts.tsx";
import { AgendaTitle } from "./agenda-title.tsx";
import { DecisionsHere } from "./decisions-here.tsx";
import type { Scene } from "./scene.ts";

const words = steeringWords.agenda;

const useStyles = makeStyles({
  entry: {
    paddingBlock: tokens.spacingVerticalL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    breakInside: "avoid",
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", columnGap: tokens.spacingHorizontalL },
  heading: { ...typographyStyles.subtitle2, margin: 0, flexGrow: 1, flexBasis: "24rem", overflowWrap: "anywhere" },
  kind: { display: "block", ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  order: { display: "flex", gap: tokens.spacingHorizontalXS, "@media print": { display: "none" } },
  facts: { marginTop: tokens.spacingVerticalS },
});

interface AgendaEntryProps {
  readonly scene: Scene;
  readonly meeting: Meeting;
  readonly agenda: Agenda;
  readonly item: AgendaItem;
  readonly number: number;
  readonly onKeep: (agenda: Agenda) => void;
}

/** One item of the agenda with what was decided at it. */
export function AgendaEntry({ scene, meeting, agenda, item, number, onKeep }: AgendaEntryProps): ReactNode {
  const styles = useStyles();
  const { id, title, matter } = item;
  const { isBusy } = scene.deeds;
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <h3 className={styles.heading}>
          <span className={styles.kind}>{words.kind[matter.kind]} </span>
          {`${number}. `}
          <AgendaTitle concept={scene.board.concept} item={item} />
        </h3>
        <span className={styles.order}>
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowUp16Regular />}
            aria-label={words.up(title)}
            disabledFocusable={isBusy || number === 1}
            onClick={() => onKeep(movedBy(agenda, id, -1))}
          />
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowDown16Regular />}
            aria-label={words.down(title)}
            disabledFocusable={isBusy || number === agenda.items.length}
            onClick={() => onKeep(movedBy(agenda, id, 1))}
          />
          <Button
            size="small"
            appearance="subtle"
            aria-label={words.leaveOutNamed(title)}
            disabledFocusable={isBusy}
            onClick={() => onKeep(without(agenda, id))}
          >
            {words.leaveOut}
          </Button>
        </span>
      </div>
      <div className={styles.facts}>
        <AgendaFacts matter={matter} isLinked />
      </div>
      <DecisionsHere scene={scene} meeting={meeting} item={item} />
    </li>
  );
}
