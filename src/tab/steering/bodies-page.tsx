import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Body, SteeringTask } from "../../core/concept.ts";
import type { Meeting } from "../../core/meeting.ts";
import { hashOf } from "../../core/route.ts";
import { formatDate } from "../../texts/formats.ts";
import { ConceptText } from "../concept-text.tsx";
import { Disclosure } from "../disclosure.tsx";
import { Line, Quiet, Row, Section } from "../page-parts.tsx";
import { PlaceLink } from "../place-link.tsx";
import { Records } from "../records.tsx";
import { TextList } from "../text-list.tsx";
import { formWords } from "../words/form.ts";
import { steeringWords } from "../words/steering.ts";
import { steeringPlacesWords } from "../words/steering-places.ts";
import { tabWords } from "../words/tab.ts";
import { CourseSection } from "./course-section.tsx";
import { MeetingDeeds, PlanMeeting } from "./meeting-deeds.tsx";
import { RhythmButton } from "./rhythm-button.tsx";
import type { Scene } from "./scene.ts";

const words = steeringWords.bodies;

/** What comes round in the course of the year, then every body with its rhythm, its tasks and its meetings. */
export function BodiesPage({ scene }: { readonly scene: Scene }): ReactNode {
  const { bodies, steeringTasks } = scene.board.concept;
  const known = new Set(bodies.map(({ key }) => key));
  const openTasks = steeringTasks.filter(({ body }) => body === undefined || !known.has(body));
  return (
    <>
      <Row apart>
        <Link href={hashOf({ view: "decisions", query: "" })}>{words.decisions}</Link>
        <Link href={hashOf({ view: "networks" })}>{steeringPlacesWords.networks}</Link>
      </Row>
      <CourseSection scene={scene} />
      {bodies.map((body) => (
        <BodySection
          key={body.key}
          scene={scene}
          body={body}
          tasks={steeringTasks.filter((task) => task.body === body.key)}
        />
      ))}
      {openTasks.length > 0 && (
        <Section heading={words.openTasks}>
          <Line>
            <Quiet>{words.openTasksHint}</Quiet>
          </Line>
          <TextList texts={openTasks.map(({ title }) => title)} />
        </Section>
      )}
    </>
  );
}

interface BodySectionProps {
  readonly scene: Scene;
  readonly body: Body;
  readonly tasks: readonly SteeringTask[];
}

function BodySection({ scene, body, tasks }: BodySectionProps): ReactNode {
  const meetings = scene.board.meetings
    .filter((meeting) => meeting.body === body.key)
    .toSorted((one, other) => other.heldOn.localeCompare(one.heldOn));
  return (
    <Section heading={<ConceptText>{body.title}</ConceptText>}>
      <Line>{body.interval ? words.rhythm(body.interval.text) : words.noRhythm}</Line>
      {tasks.length > 0 && (
        <Disclosure summary={`${words.tasks} (${tasks.length})`}>
          <TextList texts={tasks.map(({ title }) => title)} />
        </Disclosure>
      )}
      {meetings.length === 0 ? (
        <Line>
          <Quiet>{words.noMeetings}</Quiet>
        </Line>
      ) : (
        <MeetingRecords scene={scene} body={body} meetings={meetings} />
      )}
      <Row apart>
        <PlanMeeting scene={scene} body={body} />
        <RhythmButton key={body.interval?.months ?? 0} scene={scene} body={body} />
      </Row>
    </Section>
  );
}

interface MeetingRecordsProps {
  readonly scene: Scene;
  readonly body: Body;
  readonly meetings: readonly Meeting[];
}

function MeetingRecords({ scene, body, meetings }: MeetingRecordsProps): ReactNode {
  return (
    <Records
      label={words.meetings(body.title)}
      rows={meetings}
      keyOf={({ key }) => key}
      columns={[
        {
          header: words.day,
          width: "18%",
          cell: ({ key, heldOn, title }) => (
            <PlaceLink to={{ view: "meeting", key }}>
              {heldOn === "" ? title : formatDate(heldOn, tabWords.locale)}
            </PlaceLink>
          ),
        },
        { header: words.place, width: "22%", cell: ({ place }) => place },
        { header: words.status, width: "14%", cell: (meeting) => statusOf(meeting, scene) },
        { header: words.decisions, width: "16%", cell: (meeting) => decidedIn(meeting, scene) },
        {
          header: formWords.deeds,
          width: "30%",
          cell: (meeting) => <MeetingDeeds scene={scene} meeting={meeting} />,
        },
      ]}
    />
  );
}

function statusOf({ isCancelled, heldOn }: Meeting, { today }: Scene): string {
  if (isCancelled) return words.cancelled;
  return heldOn < today ? words.held : words.planned;
}

function decidedIn({ key }: Meeting, { board }: Scene): string {
  const decisions = board.decisions.filter(({ meeting }) => meeting === key);
  return words.decided(
    decisions.length,
    decisions.filter(({ state }) => state === "open" || state === "underway").length,
  );
}
