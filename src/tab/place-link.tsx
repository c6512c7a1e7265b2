import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { hashOf, type Route } from "../core/route.ts";
import { useSurroundings } from "./surroundings.ts";

/** A link to a place in the tab; on a stage, where nobody clicks, the words alone. */
export function PlaceLink({ to, children }: { readonly to: Route; readonly children: ReactNode }): ReactNode {
  const onStage = useSurroundings().frame === "meetingStage";
  return onStage ? children : <Link href={hashOf(to)}>{children}</Link>;
}
