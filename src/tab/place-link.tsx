import { Link, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { hashOf, type Route } from "../core/route.ts";
import { useSurroundings } from "./surroundings.ts";

const useStyles = makeStyles({
  // Easy to meet beside other links (WCAG 2.5.8).
  apart: { display: "inline-block", minHeight: "24px" },
});

interface PlaceLinkProps {
  readonly to: Route;
  /** Stands by itself, and not in a text. */
  readonly isApart?: boolean;
  readonly children: ReactNode;
}

/** A link to a place in the tab; on a stage, where nobody clicks, the words alone. */
export function PlaceLink({ to, isApart, children }: PlaceLinkProps): ReactNode {
  const styles = useStyles();
  const onStage = useSurroundings().frame === "meetingStage";
  if (onStage) return children;
  return (
    <Link href={hashOf(to)} className={isApart ? styles.apart : undefined}>
      {children}
    </Link>
  );
}
