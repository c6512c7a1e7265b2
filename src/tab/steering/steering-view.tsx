import type { ReactNode } from "react";
import type { Board } from "../../core/board.ts";
import { dayOf } from "../../core/calendar.ts";
import type { IsoInstant } from "../../core/concept.ts";
import type { Route } from "../../core/route.ts";
import { subPageOf } from "../../core/route.ts";
import { useDeeds } from "../form/deeds.ts";
import { useReplacing } from "../form/replacing.tsx";
import { SaidNote } from "../form/said-note.tsx";
import { useSurroundings } from "../surroundings.ts";
import { AgendaPage } from "./agenda-page.tsx";
import { BodiesPage } from "./bodies-page.tsx";
import { MinutesPage } from "./minutes-page.tsx";
import { NetworksPage } from "./networks-page.tsx";
import { RemotePage } from "./remote-page.tsx";
import type { Scene } from "./scene.ts";
import { StagePage } from "./stage-page.tsx";
import type { SteeringDesk } from "./steering-desk.ts";

export type SteeringRoute = Extract<Route, { view: "bodies" | "meeting" | "networks" }>;

interface SteeringViewProps {
  readonly board: Board;
  readonly route: SteeringRoute;
  /** Whether a room looks at it. */
  readonly isStage: boolean;
  readonly now: IsoInstant;
  readonly desk: SteeringDesk;
  readonly onChange: () => Promise<void>;
}

/** The pages about bodies, meetings and networks. */
export function SteeringView({ board, route, isStage, now, desk, onChange }: SteeringViewProps): ReactNode {
  const deeds = useDeeds(subPageOf(route), onChange);
  const isPanel = useSurroundings().frame === "sidePanel";
  const { conflict, replace } = useReplacing(deeds);
  const scene: Scene = { board, today: dayOf(now), now, desk, deeds, replace };
  const meeting = route.view === "meeting" ? board.meetings.find(({ key }) => key === route.key) : undefined;
  if (isStage) return meeting && <StagePage scene={scene} meeting={meeting} onChange={onChange} />;
  const note = <SaidNote deeds={deeds} />;
  return (
    <>
      {isPanel && note}
      {conflict}
      <Page scene={scene} route={route} />
      {!isPanel && note}
    </>
  );
}

function Page({ scene, route }: { readonly scene: Scene; readonly route: SteeringRoute }): ReactNode {
  const { frame } = useSurroundings();
  if (route.view === "bodies") return <BodiesPage scene={scene} />;
  if (route.view === "networks") return <NetworksPage scene={scene} />;
  const meeting = scene.board.meetings.find(({ key }) => key === route.key);
  if (!meeting) return null;
  if (route.place === "minutes") return <MinutesPage scene={scene} meeting={meeting} />;
  if (frame === "sidePanel") return <RemotePage scene={scene} meeting={meeting} />;
  return <AgendaPage scene={scene} meeting={meeting} />;
}
