import { Button, Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeft16Regular } from "@fluentui/react-icons/svg/arrow-left";
import { ArrowRight16Regular } from "@fluentui/react-icons/svg/arrow-right";
import type { ReactNode } from "react";
import type { Agenda, AgendaItem } from "../../core/agenda.ts";
import { agendaOf, keptAs, neighbourOf } from "../../core/agenda-order.ts";
import type { Meeting } from "../../core/meeting.ts";
import { hashOf } from "../../core/route.ts";
import { ConceptText } from "../concept-text.tsx";
import { Line, Quiet, Row, Section } from "../page-parts.tsx";
import { steeringWords } from "../words/steering.ts";
import { DecisionsHere } from "./decisions-here.tsx";
import { useRemoteKeys } from "./remote-keys.ts";
import type { Scene } from "./scene.ts";
import { useShowing } from "./use-showing.ts";

const words = steeringWords.remote;

const useStyles = makeStyles({
  heading: {
    ...typographyStyles.subtitle2,
    marginTop: 0,
    marginBottom: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
  kind: { display: "block", ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  list: { display: "grid", listStyleType: "none", margin: 0, padding: 0 },
  item: {
    justifyContent: "flex-start",
    width: "100%",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
  here: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorSubtleBackgroundSelected },
});

interface RemotePageProps {
  readonly scene: Scene;
  readonly meeting: Meeting;
}

/** Leads the stage from the side panel, and records what is decided. */
export function RemotePage({ scene, meeting }: RemotePageProps): ReactNode {
  const styles = useStyles();
  const { board, today } = scene;
  const agenda = agendaOf(board, meeting, today);
  const { items } = agenda;
  const [{ id, isOut }, show] = useShowing(scene, meeting);
  const at = items.findIndex((item) => item.id === id);
  const item = items[at];
  const go = (next: AgendaItem | undefined) => {
    if (!next) return;
    keepOnce(scene, meeting, agenda);
    show(next.id);
  };
  const step = (by: -1 | 1) => go(neighbourOf(items, id, by));
  useRemoteKeys(step);
  return (
    <>
      <Section heading={words.heading}>
        <div role="status">{isOut && <Line>{words.trouble}</Line>}</div>
        {item ? (
          <>
            <Quiet>{steeringWords.agenda.position(at + 1, items.length)}</Quiet>
            <h3 className={styles.heading}>
              <span className={styles.kind}>{steeringWords.agenda.kind[item.matter.kind]} </span>
              <ConceptText>{item.title}</ConceptText>
            </h3>
          </>
        ) : (
          <Line>{items.length === 0 ? steeringWords.agenda.empty : words.nothing}</Line>
        )}
        <Row apart>
          <Button icon={<ArrowLeft16Regular />} disabledFocusable={at <= 0} onClick={() => step(-1)}>
            {words.previous}
          </Button>
          <Button
            appearance="primary"
            icon={<ArrowRight16Regular />}
            iconPosition="after"
            disabledFocusable={at === items.length - 1}
            onClick={() => step(1)}
          >
            {words.next}
          </Button>
        </Row>
        <Quiet>{words.keys}</Quiet>
        {item && <DecisionsHere key={item.id} scene={scene} meeting={meeting} item={item} />}
      </Section>
      <Section heading={words.items}>
        <ol className={styles.list}>
          {items.map((one, position) => (
            <li key={one.id}>
              <Button
                appearance="subtle"
                className={mergeClasses(styles.item, one === item && styles.here)}
                aria-current={one === item ? "step" : undefined}
                onClick={() => go(one)}
              >
                {`${position + 1}. `}
                <ConceptText>{one.title}</ConceptText>
              </Button>
            </li>
          ))}
        </ol>
        <Row apart>
          <Link href={hashOf({ view: "meeting", key: meeting.key, place: "minutes" })}>
            {steeringWords.agenda.minutes}
          </Link>
        </Row>
      </Section>
    </>
  );
}

/** From the first item that is shown on, the agenda stays as it is: the minutes must be able to name what was shown. */
function keepOnce({ desk }: Scene, meeting: Meeting, agenda: Agenda): void {
  if (meeting.agenda.length > 0) return;
  // Whoever may not write cannot lead the stage either, and is told there.
  desk.keepAgenda(meeting, keptAs(agenda)).catch(() => undefined);
}
