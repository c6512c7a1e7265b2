import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronLeft16Regular } from "@fluentui/react-icons/svg/chevron-left";
import type { ReactNode } from "react";
import type { Board } from "../core/board.ts";
import type { Concept, Field, IsoInstant } from "../core/concept.ts";
import { placesDe } from "../texts/places.de.ts";
import { tabDe } from "../texts/tab.de.ts";
import type { LaterRoute } from "./later-body.tsx";
import { PlaceActions } from "./place-actions.tsx";
import { RetryButton } from "./retry-button.tsx";
import { hashOf, type Route } from "./route.ts";
import { useSurroundings } from "./surroundings.ts";
import { useLoaded } from "./use-loaded.ts";

const useStyles = makeStyles({
  trail: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    marginBottom: tokens.spacingVerticalS,
  },
  back: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  heading: { ...typographyStyles.title3, margin: 0, outlineStyle: "none", hyphens: "auto", overflowWrap: "anywhere" },
  title: { ...typographyStyles.subtitle1, maxWidth: "52rem" },
  above: { display: "block", ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  line: { marginBlock: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
});

/** What names a page before its code is there. */
interface Place {
  readonly title: string;
  /** Key and kind of an item. */
  readonly above?: string;
  readonly trail: readonly { readonly route: Route; readonly label: string }[];
  readonly isMissing?: boolean;
}

interface LaterPageProps {
  readonly board: Board;
  readonly route: LaterRoute;
  readonly now: IsoInstant;
}

/** A page whose code is loaded when it is opened; where one is, and the way back, are there at once. */
export function LaterPage({ board, route, now }: LaterPageProps): ReactNode {
  const styles = useStyles();
  const onStage = useSurroundings().frame === "meetingStage";
  const { parts, trouble, load } = useLoaded(loadBody);
  const place = placeIn(board.concept, route);
  return (
    <>
      {!onStage && (
        <nav aria-label={tabDe.field.trail} className={styles.trail}>
          {[{ route: { view: "overview" } as const, label: tabDe.field.back }, ...place.trail].map((step) => (
            <Link key={step.label} href={hashOf(step.route)} className={styles.back}>
              <ChevronLeft16Regular />
              {step.label}
            </Link>
          ))}
        </nav>
      )}
      <h1 tabIndex={-1} className={styles.heading}>
        {place.above && <span className={styles.above}>{place.above} </span>}
        {place.above ? <span className={styles.title}>{place.title}</span> : place.title}
      </h1>
      {!place.isMissing && (
        <>
          <PlaceActions route={route} label={[place.above, place.title].filter(Boolean).join(" ")} />
          {parts && <parts.LaterBody board={board} route={route} now={now} />}
          <div role="status">
            {!parts && !trouble && <p className={styles.line}>{tabDe.rounds.loading}</p>}
            {!parts && trouble && (
              <>
                <p className={styles.line}>{tabDe.trouble[trouble].body}</p>
                <RetryButton label={tabDe.trouble[trouble].retry} onRetry={load} />
              </>
            )}
          </div>
        </>
      )}
    </>
  );
}

function loadBody() {
  return import("./later-body.tsx");
}

function placeIn(concept: Concept, route: LaterRoute): Place {
  if ("query" in route) return { title: placesDe.heading[route.view], trail: [] };
  return (route.view === "goal" ? goalPlace : measurePlace)(concept, route.key);
}

function goalPlace({ fields }: Concept, key: string): Place {
  for (const field of fields) {
    const at = field.goals.findIndex((goal) => goal.key === key);
    const goal = field.goals[at];
    if (goal) return { title: goal.title, above: `${key} ${placesDe.goal(at + 1)}`, trail: [fieldStep(field)] };
  }
  return { title: placesDe.noGoal(key), trail: [], isMissing: true };
}

function measurePlace({ fields }: Concept, key: string): Place {
  for (const field of fields)
    for (const [at, goal] of field.goals.entries()) {
      const measure = goal.measures.find((measure) => measure.key === key);
      if (!measure) continue;
      const goalStep = { route: { view: "goal", key: goal.key }, label: placesDe.goal(at + 1) } as const;
      const above = `${key} ${tabDe.measureKind[measure.kind]}`;
      return { title: measure.title, above, trail: [fieldStep(field), goalStep] };
    }
  return { title: placesDe.noMeasure(key), trail: [], isMissing: true };
}

function fieldStep({ key, title }: Field): Place["trail"][number] {
  return { route: { view: "field", key }, label: tabDe.field.heading(key, title) };
}
