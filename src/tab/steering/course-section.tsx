import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useCallback, useState } from "react";
import { isDay } from "../../core/calendar.ts";
import type { IsoDate } from "../../core/concept.ts";
import type { CourseEntry, YearCourse } from "../../core/year-course.ts";
import { yearCourse } from "../../core/year-course.ts";
import { formatDate, formatMonth } from "../../texts/formats.ts";
import { ConceptText } from "../concept-text.tsx";
import { ConfirmButton } from "../form/confirm-button.tsx";
import { FormInput } from "../form/form-input.tsx";
import { type Part, wholeOf } from "../form/versions.ts";
import { LoadingNote } from "../loading-note.tsx";
import { Line, Quiet, Section } from "../page-parts.tsx";
import { PlaceLink } from "../place-link.tsx";
import { useLoaded } from "../use-loaded.ts";
import { formWords } from "../words/form.ts";
import { steeringWords } from "../words/steering.ts";
import { steeringPlacesWords } from "../words/steering-places.ts";
import { tabWords } from "../words/tab.ts";
import { PlanMeeting } from "./meeting-deeds.tsx";
import type { Scene } from "./scene.ts";

const words = steeringWords.course;

const useStyles = makeStyles({
  part: { ...typographyStyles.body1Strong, marginTop: tokens.spacingVerticalL, marginBottom: tokens.spacingVerticalXS },
  months: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 14rem), 1fr))",
    gap: tokens.spacingHorizontalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  month: {
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    borderTop: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    breakInside: "avoid",
  },
  busy: { borderTopColor: tokens.colorBrandStroke1 },
  monthName: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  entries: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    overflowWrap: "anywhere",
    hyphens: "auto",
  },
  wide: { gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 22rem), 1fr))" },
  late: { display: "block", fontWeight: tokens.fontWeightSemibold },
  line: { display: "block" },
  deed: { marginTop: tokens.spacingVerticalXS, "@media print": { display: "none" } },
});

/** What comes round in the course of two years: what is late, a calendar, and what has no day yet. */
export function CourseSection({ scene }: { readonly scene: Scene }): ReactNode {
  const { board, today, desk } = scene;
  const loaded = useLoaded(useCallback(() => desk.readRegister(), [desk]));
  return (
    <Section heading={words.heading}>
      <Line>
        <Quiet>{words.intro}</Quiet>
      </Line>
      {loaded.parts ? (
        <Course
          course={yearCourse(board, loaded.parts, today)}
          note={{ scene, reportedOn: loaded.parts.reportedOn, onChange: loaded.load }}
        />
      ) : (
        <LoadingNote {...loaded} />
      )}
    </Section>
  );
}

interface CourseProps {
  readonly course: YearCourse;
  readonly note: NoteReportProps;
}

function Course({ course: { late, months, after, undated }, note }: CourseProps): ReactNode {
  const styles = useStyles();
  return (
    <>
      {late.length === 0 ? (
        <Line>{words.nothingLate}</Line>
      ) : (
        <CoursePart name={words.lateAtOnce} entries={late} note={note} />
      )}
      <h3 className={styles.part}>{words.calendar}</h3>
      <ol aria-label={words.calendar} className={styles.months}>
        {months.map(({ month, entries }) => (
          <li key={month} className={mergeClasses(styles.month, entries.length > 0 && styles.busy)}>
            <span className={styles.monthName}>{formatMonth(month, tabWords.locale)}</span>
            {entries.length > 0 && (
              <Entries label={formatMonth(month, tabWords.locale)} entries={entries} note={note} />
            )}
          </li>
        ))}
      </ol>
      {after.length > 0 && <CoursePart name={words.after} entries={after} note={note} />}
      {undated.length > 0 && <CoursePart name={words.undated} entries={undated} note={note} />}
    </>
  );
}

interface EntriesProps {
  readonly label: string;
  readonly isWide?: boolean;
  readonly entries: readonly CourseEntry[];
  readonly note: NoteReportProps;
}

function CoursePart({ name, entries, note }: Omit<EntriesProps, "label"> & { readonly name: string }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <h3 className={styles.part}>{`${name} (${entries.length})`}</h3>
      <Entries label={name} isWide entries={entries} note={note} />
    </>
  );
}

function Entries({ label, isWide, entries, note }: EntriesProps): ReactNode {
  const styles = useStyles();
  return (
    <ul aria-label={label} className={mergeClasses(styles.entries, isWide && styles.wide)}>
      {entries.map((entry) => {
        const deed = deedOf(entry, note);
        return (
          <li key={`${entry.kind} ${entry.key} ${entry.on}`}>
            <Name entry={entry} />
            <When entry={entry} />
            {entry.lastOn && <Quiet>{words.last(shown(entry.lastOn))}</Quiet>}
            {deed && <div className={styles.deed}>{deed}</div>}
          </li>
        );
      })}
    </ul>
  );
}

/** What comes round, what kind of thing that is, and where there is more about it. */
function Name({ entry: { kind, title, about, place } }: { readonly entry: CourseEntry }): ReactNode {
  const isSaid = about === undefined || about.title === title;
  const name = kind === "register" ? steeringPlacesWords.networks : <ConceptText>{title}</ConceptText>;
  return (
    <>
      {isSaid && place ? <PlaceLink to={place}>{name}</PlaceLink> : name}
      {!isSaid && place && (
        <Quiet>
          <PlaceLink to={place}>
            <ConceptText>{`${about.key} ${about.title}`}</ConceptText>
          </PlaceLink>
        </Quiet>
      )}
      <Quiet>{words.kind[kind]}</Quiet>
    </>
  );
}

function When({ entry: { state, on, count, lastOn } }: { readonly entry: CourseEntry }): ReactNode {
  const styles = useStyles();
  const counted = count === undefined ? "" : ` (${words.entries(count)})`;
  switch (state) {
    case "late":
      return <span className={styles.late}>{`${on ? words.late(shown(on)) : words.lateAtOnce}${counted}`}</span>;
    case "undated":
      return <span className={styles.line}>{lastOn ? words.noDay : words.never}</span>;
    default:
      return on && <span className={styles.line}>{words[state](shown(on))}</span>;
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
  if (kind === "report") return state === "again" ? undefined : <NoteReport {...note} />;
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
