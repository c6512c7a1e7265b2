import type { ReactNode } from "react";
import type { Board } from "../../core/board.ts";
import type { IsoInstant } from "../../core/concept.ts";
import type { Route } from "../../core/route.ts";
import { LatePage } from "../late-page.tsx";
import { placesWords } from "../words/places.ts";
import { steeringPlacesWords } from "../words/steering-places.ts";

interface RegisterPageProps {
  readonly board: Board;
  readonly route: Extract<Route, { view: "decisions" }>;
  readonly now: IsoInstant;
}

/** The register of decisions. */
export function RegisterPage({ board, route, now }: RegisterPageProps): ReactNode {
  return (
    <LatePage
      route={route}
      title={placesWords.heading.decisions}
      trail={[{ route: { view: "bodies" }, label: steeringPlacesWords.bodies }]}
      open={openView}
    >
      {({ RegisterView }) => <RegisterView board={board} query={route.query} now={now} />}
    </LatePage>
  );
}

function openView() {
  return import("./register-view.tsx");
}
