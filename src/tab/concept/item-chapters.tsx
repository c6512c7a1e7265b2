import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Concept, ConceptItem } from "../../core/concept.ts";
import { ConceptText, conceptLanguage } from "../concept-text.tsx";
import { PlaceLink } from "../place-link.tsx";
import { RemarkNotes } from "../remark-notes.tsx";
import { TextList } from "../text-list.tsx";
import { conceptPageWords as words } from "../words/concept-page.ts";
import { steeringPlacesWords } from "../words/steering-places.ts";
import { Chapter, PartHeading } from "./chapter.tsx";
import { chapters, partId } from "./part-address.ts";

const useStyles = makeStyles({
  list: { display: "grid", gap: tokens.spacingVerticalM, margin: 0, marginTop: tokens.spacingVerticalM },
  title: { outlineStyle: "none" },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  line: { marginBlock: tokens.spacingVerticalS, maxWidth: "52rem" },
});

interface ConceptProps {
  readonly concept: Concept;
}

/** What the concept says of an item in its own words, and where. */
function ItemText({ item: { key, title, source, details, remarks } }: { readonly item: ConceptItem }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <span id={partId(key)} tabIndex={-1} lang={conceptLanguage} className={styles.title}>
        {title}
      </span>{" "}
      <span className={styles.quiet}>{words.section(source)}</span>
      <TextList texts={details} />
      <RemarkNotes remarks={remarks} />
    </>
  );
}

export function CityGoalChapter({ concept: { cityGoals } }: ConceptProps): ReactNode {
  const styles = useStyles();
  return (
    <Chapter part={chapters.cityGoals} title={words.chapter.cityGoals}>
      <ol className={styles.list}>
        {cityGoals.map((goal) => (
          <li key={goal.key}>
            <ItemText item={goal} />
          </li>
        ))}
      </ol>
    </Chapter>
  );
}

/** The bodies with their rhythm and their tasks, and the tasks that belong to none. */
export function SteeringChapter({ concept: { bodies, steeringTasks } }: ConceptProps): ReactNode {
  const styles = useStyles();
  const known = new Set(bodies.map(({ key }) => key));
  const open = steeringTasks.filter(({ body }) => body === undefined || !known.has(body));
  return (
    <Chapter part={chapters.steering} title={words.chapter.steering}>
      <p className={styles.line}>
        <PlaceLink to={{ view: "bodies" }}>{steeringPlacesWords.bodies}</PlaceLink>
      </p>
      <PartHeading level="h3">{words.bodies}</PartHeading>
      <ul className={styles.list}>
        {bodies.map((body) => (
          <li key={body.key}>
            <ItemText item={body} />
            {body.interval && (
              <p className={styles.line}>
                {words.rhythm} <ConceptText>{body.interval.text}</ConceptText>
              </p>
            )}
            <Tasks tasks={steeringTasks.filter((task) => task.body === body.key)} />
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <>
          <PartHeading level="h3">{words.tasks}</PartHeading>
          <Tasks tasks={open} />
        </>
      )}
    </Chapter>
  );
}

function Tasks({ tasks }: { readonly tasks: readonly ConceptItem[] }): ReactNode {
  const styles = useStyles();
  if (tasks.length === 0) return null;
  return (
    <ul className={styles.list}>
      {tasks.map((task) => (
        <li key={task.key}>
          <ItemText item={task} />
        </li>
      ))}
    </ul>
  );
}
