import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useCallback, useState } from "react";
import { isDay } from "../../core/calendar.ts";
import type { IsoDate } from "../../core/concept.ts";
import { hashOf } from "../../core/route.ts";
import type { CourseEntry } from "../../core/year-course.ts";
import { yearCourse } from "../../core/year-course.ts";
import { formatDate } from "../../texts/formats.ts";
import { ConceptText } from "../concept-text.tsx";
import { ConfirmButton } from "../form/confirm-button.tsx";
import { FormInput } from "../form/form-input.tsx";
import { type Part, wholeOf } from "../form/versions.ts";
import { LoadingNote } from "../loading-note.tsx";
import { Line, Quiet, Section } from "../page-parts.tsx";
import { Records } from "../records.tsx";
import { useLoaded } from "../use-loaded.ts";
import { formWords } from "../words/form.ts";
import { steeringWords } from "../words/steering.ts";
import { tabWords } from "../words/tab.ts";
import { PlanMeeting } from "./meeting-deeds.tsx";
import type { Scene } from "./scene.ts";

const words = steeringWords.course;

const useStyles = makeStyles({
  late: { fontWeight: tokens.fontWeightSemibold },
});

/** What comes round in the course of a year or two, what is late first. */
export function CourseSection({ scene }: { readonly scene: Scene }): ReactNode {
  const { board, today, desk } = scene;
  const loaded = useLoaded(useCallback(() => desk.readRegister(), [desk]));
  return (
    <Section heading={words.heading}>
      <Line>
        <Quiet>{words.intro}</Quiet>
      </Line>
      {loaded.parts ? (
        <Records
          label={words.heading}
          rows={yearCourse(board, loaded.parts, today)}
          keyOf={({ kind, key, on }) => `${kind} ${key} ${on}`}
          columns={[
            { header: words.what, width: "38%", cell: (entry) => <Name entry={entry} /> },
            { header: words.when, width: "24%", cell: (entry) => <When entry={entry} /> },
            { header: words.last, width: "14%", cell: ({ lastOn }) => lastOn && shown(lastOn) },
            {
              header: formWords.deeds,
              width: "24%",
              cell: (entry) => deedOf(entry, { scene, reportedOn: loaded.parts?.reportedOn, onChange: loaded.load }),
            },
          ]}
        />
      ) : (
        <LoadingNote {...loaded} />
      )}
    </Section>
  );
}

function Name({ entry: { kind, title } }: { readonly entry: CourseEntry }): ReactNode {
  return (
    <>
      {kind === "register" ? words.register : <ConceptText>{title}</ConceptText>}
      <Quiet>{words.kind[kind]}</Quiet>
    </>
  );
}

function When({ entry: { state, on, count } }: { readonly entry: CourseEntry }): ReactNode {
  const styles = useStyles();
  const counted = count === undefined ? "" : ` (${words.entries(count)})`;
  switch (state) {
    case "late":
      return <span className={styles.late}>{`${on ? words.late(shown(on)) : words.lateAtOnce}${counted}`}</span>;
    case "unknown":
      return words.unknown;
    case "due":
      return on && words.due(shown(on));
    case "planned":
      return on && words.planned(shown(on));
  }
}

const reportParts: readonly Part<string>[] = [wholeOf(words.reportedOn, (day) => (isDay(day) ? shown(day) : day))];

interface NoteReportProps {
  readonly scene: Scene;
  readonly reportedOn: IsoDate | undefined;
  /** Reads the register anew. */
  readonly onChange: () => Promise<void>;
}

/** What can be done about an entry; nothing where rounds or others see to it. */
function deedOf({ kind, key, state }: CourseEntry, note: NoteReportProps): ReactNode {
  if (kind === "report") return <NoteReport {...note} />;
  if (kind === "register") return <Link href={hashOf({ view: "networks" })}>{words.register}</Link>;
  const body = note.scene.board.concept.bodies.find((one) => one.key === key);
  return kind === "meeting" && state !== "planned" && body && <PlanMeeting scene={note.scene} body={body} />;
}

function NoteReport({ scene, reportedOn, onChange }: NoteReportProps): ReactNode {
  const { deeds, desk, today } = scene;
  const [day, setDay] = useState(today);
  return (
    <ConfirmButton
      label={words.noteReport}
      title={words.noteReport}
      isBusy={deeds.isBusy}
      onConfirm={() => {
        if (!isDay(day)) return false;
        void deeds.act(async () => {
          const said = await scene.replace<string>({
            seen: reportedOn ?? "",
            wanted: day,
            parts: reportParts,
            change: (seen, wanted) => desk.noteReport(seen || undefined, wanted),
            onDone: () => ({ text: formWords.saved }),
          });
          await onChange();
          return said;
        });
        return true;
      }}
    >
      <FormInput
        kind="day"
        label={words.reportedOn}
        fault={isDay(day) ? undefined : steeringWords.noDay}
        value={day}
        onChange={setDay}
      />
    </ConfirmButton>
  );
}

function shown(day: IsoDate): string {
  return formatDate(day, tabWords.locale);
}
