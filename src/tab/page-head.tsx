import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronLeft16Regular } from "@fluentui/react-icons/svg/chevron-left";
import type { ReactNode } from "react";
import type { Field } from "../core/concept.ts";
import { hashOf, type Route } from "../core/route.ts";
import { ConceptText } from "./concept-text.tsx";
import { PlaceActions } from "./place-actions.tsx";
import { useSurroundings } from "./surroundings.ts";
import { tabWords } from "./words/tab.ts";

const useStyles = makeStyles({
  trail: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    marginBottom: tokens.spacingVerticalS,
  },
  back: { display: "inline-flex", alignItems: "center", minHeight: "24px", gap: tokens.spacingHorizontalXS },
  // Its shape, not its box, begins where the text below does.
  chevron: { flexShrink: 0, marginLeft: "-5px" },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalL,
    marginBottom: tokens.spacingVerticalXS,
  },
  heading: {
    ...typographyStyles.title3,
    margin: 0,
    flexGrow: 1,
    flexBasis: "min(100%, 16rem)",
    minWidth: 0,
    outlineStyle: "none",
    hyphens: "auto",
    overflowWrap: "anywhere",
  },
  above: { display: "block", ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  long: {
    display: "block",
    ...typographyStyles.subtitle1,
    maxWidth: "52rem",
    "@media (max-width: 359px)": { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  },
});

export interface TrailStep {
  readonly route: Route;
  readonly label: string;
  /** The label is a text of the concept. */
  readonly isOfConcept?: boolean;
}

export interface PageHeadProps {
  readonly title: string;
  /** The title is a text of the concept. */
  readonly isOfConcept?: boolean | undefined;
  /** Key and kind of an item, whose title may be as long as a sentence. */
  readonly above?: string | undefined;
  /** The pages between the overview and this one. */
  readonly trail?: readonly TrailStep[];
  /** Where the page is found, unless there is nothing on it. */
  readonly route?: Route | undefined;
}

const overview: TrailStep = { route: { view: "overview" }, label: tabWords.field.back };

/** The beginning of every page but the overview: the way back, its name, and passing it on. */
export function PageHead({ title, isOfConcept, above, trail = [], route }: PageHeadProps): ReactNode {
  const styles = useStyles();
  const onStage = useSurroundings().frame === "meetingStage";
  const name = isOfConcept ? <ConceptText>{title}</ConceptText> : title;
  return (
    <>
      {!onStage && (
        <nav aria-label={tabWords.field.trail} className={styles.trail}>
          {[overview, ...trail].map(({ route, label, isOfConcept }) => (
            <Link key={label} href={hashOf(route)} className={styles.back}>
              <ChevronLeft16Regular className={styles.chevron} />
              {isOfConcept ? <ConceptText>{label}</ConceptText> : label}
            </Link>
          ))}
        </nav>
      )}
      <div className={styles.head}>
        <h1 tabIndex={-1} className={styles.heading}>
          {above && <span className={styles.above}>{above} </span>}
          {above ? <span className={styles.long}>{name}</span> : name}
        </h1>
        {route && <PlaceActions route={route} label={above ? `${above} ${title}` : title} />}
      </div>
    </>
  );
}

/** The way back to the page of a field. */
export function fieldStep({ key, title }: Field): TrailStep {
  return { route: { view: "field", key }, label: tabWords.field.heading(key, title), isOfConcept: true };
}
