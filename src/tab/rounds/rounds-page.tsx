import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronLeft16Regular } from "@fluentui/react-icons/svg/chevron-left";
import type { ReactNode } from "react";
import { useCallback } from "react";
import type { Board } from "../../core/board.ts";
import type { IsoInstant } from "../../core/concept.ts";
import { tabDe } from "../../texts/tab.de.ts";
import { PlaceActions } from "../place-actions.tsx";
import { RetryButton } from "../retry-button.tsx";
import type { RoundsPlace, Route } from "../route.ts";
import { hashOf } from "../route.ts";
import { useLoaded } from "../use-loaded.ts";
import type { OpenDesk, RoundDesk } from "./round-desk.ts";
import type { RoundsView as RoundsViewOf } from "./rounds-view.tsx";

const useStyles = makeStyles({
  trail: { marginBottom: tokens.spacingVerticalS },
  back: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  heading: { ...typographyStyles.title3, margin: 0, outlineStyle: "none", hyphens: "auto", overflowWrap: "anywhere" },
  places: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    listStyleType: "none",
    padding: 0,
    marginTop: tokens.spacingVerticalM,
    marginBottom: tokens.spacingVerticalXL,
  },
  here: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: "underline" },
  line: { marginBlock: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
});

const places = ["rounds", "plan", "preview"] as const;

interface RoundsPageProps {
  readonly board: Board;
  readonly route: Extract<Route, { view: "rounds" }>;
  readonly now: IsoInstant;
  readonly openDesk: OpenDesk;
  /** Reads the board anew. */
  readonly onChange: () => Promise<void>;
}

/** Planning rounds, looking after the one that runs, answering for others. What it takes is loaded when it is opened. */
export function RoundsPage({ board, route, now, openDesk, onChange }: RoundsPageProps): ReactNode {
  const styles = useStyles();
  const { parts, trouble, load } = useParts(openDesk);
  const heading = tabDe.rounds.heading[route.place];
  return (
    <>
      <nav aria-label={tabDe.field.trail} className={styles.trail}>
        <Link href={hashOf({ view: "overview" })} className={styles.back}>
          <ChevronLeft16Regular />
          {tabDe.field.back}
        </Link>
      </nav>
      <h1 tabIndex={-1} className={styles.heading}>
        {heading}
      </h1>
      <PlaceActions route={route} label={heading} />
      <Places current={route.place} />
      {parts && <parts.RoundsView board={board} place={route} now={now} desk={parts.desk} onChange={onChange} />}
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
  );
}

function Places({ current }: { readonly current: RoundsPlace["place"] }): ReactNode {
  const styles = useStyles();
  return (
    <nav aria-label={tabDe.rounds.places}>
      <ul className={styles.places}>
        {places.map((place) => (
          <li key={place}>
            <Link
              href={hashOf({ view: "rounds", place })}
              aria-current={place === current ? "page" : undefined}
              className={mergeClasses(place === current && styles.here)}
            >
              {tabDe.rounds.heading[place]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface Parts {
  readonly RoundsView: typeof RoundsViewOf;
  readonly desk: RoundDesk;
}

/** Loads the code of the pages and their way into the lists. */
function useParts(openDesk: OpenDesk) {
  return useLoaded<Parts>(
    useCallback(async () => {
      const [{ RoundsView }, desk] = await Promise.all([import("./rounds-view.tsx"), openDesk()]);
      return { RoundsView, desk };
    }, [openDesk]),
  );
}
