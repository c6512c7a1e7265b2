import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useCallback } from "react";
import type { Board } from "../../core/board.ts";
import type { IsoInstant } from "../../core/concept.ts";
import { tabDe } from "../../texts/tab.de.ts";
import { LoadingNote } from "../loading-note.tsx";
import { PageHead } from "../page-head.tsx";
import type { RoundsPlace, Route } from "../route.ts";
import { hashOf } from "../route.ts";
import { useLoaded } from "../use-loaded.ts";
import type { OpenDesk, RoundDesk } from "./round-desk.ts";
import type { RoundsView as RoundsViewOf } from "./rounds-view.tsx";

const useStyles = makeStyles({
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
  const loaded = useParts(openDesk);
  const { parts } = loaded;
  return (
    <>
      <PageHead title={tabDe.rounds.heading[route.place]} route={route} />
      <Places current={route.place} />
      {parts && <parts.RoundsView board={board} place={route} now={now} desk={parts.desk} onChange={onChange} />}
      <LoadingNote {...loaded} />
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
