import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { memo } from "react";
import type { BoardEntry, EntryGroup, EntryHome } from "../../core/board-search.ts";
import { dayOf } from "../../core/calendar.ts";
import type { Route } from "../../core/route.ts";
import type { Spellings } from "../../core/spelling.ts";
import { formatDate } from "../../texts/formats.ts";
import { ConceptText, conceptLanguage } from "../concept-text.tsx";
import { useMore } from "../more-button.tsx";
import { Section } from "../page-parts.tsx";
import { PlaceLink } from "../place-link.tsx";
import { searchWords } from "../words/search.ts";
import { tabWords } from "../words/tab.ts";
import { excerptOf } from "./excerpt.ts";
import { MarkedText } from "./marked-text.tsx";
import { anyMeasure, measureQueryText } from "./measure-query.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, maxWidth: "60rem", overflowWrap: "anywhere" },
  entry: { paddingBlock: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  excerpt: { display: "block", color: tokens.colorNeutralForeground2 },
});

interface FoundGroupProps {
  readonly group: EntryGroup;
  readonly words: readonly Spellings[];
}

/** What was found of one kind; drawn again only when something else was found. */
export const FoundGroup = memo(FoundGroupList);

function FoundGroupList({ group: { kind, entries }, words }: FoundGroupProps): ReactNode {
  const styles = useStyles();
  const { shown, button } = useMore(entries, 10, searchWords.more);
  return (
    <Section heading={searchWords.group(searchWords.kinds[kind], entries.length)}>
      <ul className={styles.list}>
        {shown.map((entry) => (
          <li key={entry.id} className={styles.entry}>
            <FoundEntry entry={entry} words={words} />
          </li>
        ))}
      </ul>
      {button}
    </Section>
  );
}

function FoundEntry({ entry, words }: { readonly entry: BoardEntry; readonly words: readonly Spellings[] }): ReactNode {
  const styles = useStyles();
  const { key, title, texts, home, said } = entry;
  const excerpt = excerptIn(texts, words);
  const name = title ? (
    <ConceptText>
      <MarkedText text={title} words={said ? [] : words} />
    </ConceptText>
  ) : (
    searchWords.voice
  );
  return (
    <>
      {key !== "" && (
        <span className={styles.quiet}>
          <MarkedText text={key} words={said ? [] : words} />{" "}
        </span>
      )}
      {home ? <PlaceLink to={routeTo(home)}>{name}</PlaceLink> : name}
      {excerpt !== undefined && (
        <span lang={said ? undefined : conceptLanguage} className={styles.excerpt}>
          <MarkedText text={excerpt} words={words} />
        </span>
      )}
      {said && (
        <span className={styles.quiet}>
          <MarkedText
            text={searchWords.said(speakerOf(said), formatDate(dayOf(said.at), tabWords.locale))}
            words={words}
          />
        </span>
      )}
    </>
  );
}

function speakerOf({ unit, isFromFile }: NonNullable<BoardEntry["said"]>): string {
  return isFromFile ? tabWords.field.fromFile : (unit ?? searchWords.unknownUnit);
}

/** The first place below the title where something was found. */
function excerptIn(texts: readonly string[], words: readonly Spellings[]): string | undefined {
  for (const text of texts) {
    const excerpt = excerptOf(text, words);
    if (excerpt !== undefined) return excerpt;
  }
  return undefined;
}

/** A unit has no page of its own: the measures that it is responsible for or carries out say most about it. */
function routeTo(home: EntryHome): Route {
  switch (home.kind) {
    case "networks":
      return { view: home.kind };
    case "unit":
      return { view: "measures", query: measureQueryText({ ...anyMeasure, filter: { unit: home.key } }) };
    case "concept":
      return { view: home.kind, part: home.key };
    default:
      return { view: home.kind, key: home.key };
  }
}
