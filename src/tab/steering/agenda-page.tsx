import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Print16Regular } from "@fluentui/react-icons/svg/print";
import type { ReactNode } from "react";
import type { Agenda } from "../../core/agenda.ts";
import { agendaOf, keptAs, withAgain } from "../../core/agenda-order.ts";
import type { KeptItem, Meeting } from "../../core/meeting.ts";
import { meetingBefore } from "../../core/meeting.ts";
import { hashOf } from "../../core/route.ts";
import { formatDate } from "../../texts/formats.ts";
import { Disclosure } from "../disclosure.tsx";
import type { Said } from "../form/deeds.ts";
import { type Part, wholeOf } from "../form/versions.ts";
import { Line, Quiet, Row, Section } from "../page-parts.tsx";
import { steeringWords } from "../words/steering.ts";
import { tabWords } from "../words/tab.ts";
import { AgendaEntry } from "./agenda-entry.tsx";
import { OwnItemForm } from "./own-item-form.tsx";
import type { Scene } from "./scene.ts";

const words = steeringWords.agenda;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  leftOut: { display: "grid", gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: "none" },
  unprinted: { "@media print": { display: "none" } },
});

interface AgendaPageProps {
  readonly scene: Scene;
  readonly meeting: Meeting;
}

/** The agenda of a meeting, to be prepared at the desk. */
export function AgendaPage({ scene, meeting }: AgendaPageProps): ReactNode {
  const styles = useStyles();
  const { board, today, deeds } = scene;
  const agenda = agendaOf(board, meeting, today);
  const keep = (wanted: Agenda, onKept?: () => void) =>
    void deeds.act(() => keepAgenda(scene, meeting, keptAs(wanted), onKept));
  return (
    <>
      {meeting.isCancelled && <Line>{words.cancelled}</Line>}
      {meeting.place !== "" && <Line>{`${steeringWords.bodies.place}: ${meeting.place}`}</Line>}
      <div className={styles.unprinted}>
        <Row apart>
          <Button size="small" icon={<Print16Regular />} onClick={() => window.print()}>
            {words.print}
          </Button>
          <Button size="small" as="a" href={hashOf({ view: "meeting", key: meeting.key, place: "stage" })}>
            {words.stage}
          </Button>
          <Button size="small" as="a" href={hashOf({ view: "meeting", key: meeting.key, place: "minutes" })}>
            {words.minutes}
          </Button>
        </Row>
      </div>
      <Section heading={words.heading}>
        <div className={styles.unprinted}>
          <Line>
            <Quiet>{introOf(scene, meeting)}</Quiet>
          </Line>
        </div>
        {agenda.items.length === 0 && <Line>{words.empty}</Line>}
        <ol className={styles.list}>
          {agenda.items.map((item, at) => (
            <AgendaEntry
              key={item.id}
              scene={scene}
              meeting={meeting}
              agenda={agenda}
              item={item}
              number={at + 1}
              onKeep={keep}
            />
          ))}
        </ol>
        <div className={styles.unprinted}>
          <OwnItemForm agenda={agenda} isBusy={deeds.isBusy} onKeep={keep} />
          {agenda.leftOut.length > 0 && (
            <Disclosure summary={words.leftOut(agenda.leftOut.length)}>
              <ul className={styles.leftOut}>
                {agenda.leftOut.map(({ id, title }) => (
                  <li key={id}>
                    {title}{" "}
                    <Button
                      size="small"
                      disabledFocusable={deeds.isBusy}
                      aria-label={words.takeAgainNamed(title)}
                      onClick={() => keep(withAgain(agenda, id))}
                    >
                      {words.takeAgain}
                    </Button>
                  </li>
                ))}
              </ul>
            </Disclosure>
          )}
        </div>
      </Section>
    </>
  );
}

function introOf({ board }: Scene, meeting: Meeting): string {
  const before = meetingBefore(board.meetings, meeting);
  return before ? words.intro(formatDate(before.heldOn, tabWords.locale)) : words.introFirst;
}

const agendaParts: readonly Part<readonly KeptItem[]>[] = [
  wholeOf(words.heading, (agenda) => {
    const out = agenda.filter(({ isLeftOut }) => isLeftOut).map(({ title }) => title);
    return [
      ...agenda.filter(({ isLeftOut }) => !isLeftOut).map(({ title }, at) => `${at + 1}. ${title}`),
      ...(out.length > 0 ? [`${words.leftOut(out.length)}: ${out.join(", ")}`] : []),
    ].join("\n");
  }),
];

function keepAgenda(
  { desk, replace }: Scene,
  meeting: Meeting,
  wanted: readonly KeptItem[],
  onKept?: () => void,
): Promise<Said> {
  return replace({
    seen: meeting.agenda,
    wanted,
    parts: agendaParts,
    change: (agenda, next) => desk.keepAgenda({ ...meeting, agenda }, next),
    onDone: () => {
      onKept?.();
      return { text: words.changed };
    },
  });
}
