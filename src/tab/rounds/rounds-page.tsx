import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useCallback } from "react";
import type { Board } from "../../core/board.ts";
import type { IsoInstant } from "../../core/concept.ts";
import type { RoundsPlace, Route } from "../../core/route.ts";
import { hashOf } from "../../core/route.ts";
import { LatePage } from "../late-page.tsx";
import type { TrailStep } from "../page-head.tsx";
import { placesWords } from "../words/places.ts";
import { tabWords } from "../words/tab.ts";
import type { OpenDesk } from "./round-desk.ts";

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
  place: { display: "block", paddingBlock: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
  // As a tab of Fluent, which would weigh more than these three links.
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `0 ${tokens.strokeWidthThick} ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { textDecorationLine: "underline" },
  },
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

const toMine: TrailStep = { route: { view: "mine" }, label: placesWords.heading.mine };

/** Planning rounds, looking after the one that runs, answering for others. */
export function RoundsPage({ board, route, now, openDesk, onChange }: RoundsPageProps): ReactNode {
  const open = useCallback(async () => {
    const [{ RoundsView }, desk] = await Promise.all([import("./rounds-view.tsx"), openDesk()]);
    return { RoundsView, desk };
  }, [openDesk]);
  const isOwn = route.place === "answer" && route.isOwn;
  return (
    <LatePage
      route={route}
      title={tabWords.rounds.heading[route.place]}
      open={open}
      {...(isOwn ? { trail: [toMine] } : { places: <Places current={route.place} /> })}
    >
      {({ RoundsView, desk }) => (
        <RoundsView key={route.place} board={board} place={route} now={now} desk={desk} onChange={onChange} />
      )}
    </LatePage>
  );
}

function Places({ current }: { readonly current: RoundsPlace["place"] }): ReactNode {
  const styles = useStyles();
  return (
    <nav aria-label={tabWords.rounds.places}>
      <ul className={styles.places}>
        {places.map((place) => (
          <li key={place}>
            <Link
              href={hashOf({ view: "rounds", place })}
              aria-current={place === current ? "page" : undefined}
              className={mergeClasses(styles.place, place === current && styles.here)}
            >
              {tabWords.rounds.heading[place]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
