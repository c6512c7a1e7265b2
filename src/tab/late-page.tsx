import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronLeft16Regular } from "@fluentui/react-icons/svg/chevron-left";
import type { ReactNode } from "react";
import { useCallback, useEffect, useState } from "react";
import type { Route } from "../core/route.ts";
import { hashOf } from "../core/route.ts";
import { tabDe } from "../texts/tab.de.ts";
import { PlaceActions } from "./place-actions.tsx";
import { RetryButton } from "./retry-button.tsx";
import { troubleOf } from "./trouble.ts";

const useStyles = makeStyles({
  trail: { marginBottom: tokens.spacingVerticalS },
  back: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  heading: { ...typographyStyles.title3, margin: 0, outlineStyle: "none", hyphens: "auto", overflowWrap: "anywhere" },
  line: { marginBlock: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
});

interface LatePageProps<Part> {
  readonly route: Route;
  readonly heading: string;
  /** Fetches what the page needs; the same function each time, since another one would fetch again. */
  readonly open: () => Promise<Part>;
  /** Ways to neighbouring pages. */
  readonly places?: ReactNode;
  readonly children: (part: Part) => ReactNode;
}

/** A page whose code comes only when somebody opens it; where it stands and how to leave it is there at once. */
export function LatePage<Part>({ route, heading, open, places, children }: LatePageProps<Part>): ReactNode {
  const styles = useStyles();
  const { part, trouble, load } = useLate(open);
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
      {places}
      {part && children(part.value)}
      <div role="status">
        {!part && !trouble && <p className={styles.line}>{tabDe.loading}</p>}
        {!part && trouble && (
          <>
            <p className={styles.line}>{tabDe.trouble[trouble].body}</p>
            <RetryButton label={tabDe.trouble[trouble].retry} onRetry={load} />
          </>
        )}
      </div>
    </>
  );
}

function useLate<Part>(open: () => Promise<Part>) {
  const [part, setPart] = useState<{ readonly value: Part }>();
  const [trouble, setTrouble] = useState<keyof typeof tabDe.trouble>();
  const load = useCallback(async () => {
    try {
      const value = await open();
      setPart({ value });
    } catch (error) {
      // What the browser says of code that it could not fetch names no reason: most often there is no connection.
      setTrouble(error instanceof TypeError ? "unreachable" : troubleOf(error).kind);
    }
  }, [open]);
  useEffect(() => void load(), [load]);
  return { part, trouble, load };
}
