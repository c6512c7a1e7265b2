import type { ReactNode } from "react";
import type { Board } from "../../core/board.ts";
import { dayOf } from "../../core/calendar.ts";
import type { IsoInstant } from "../../core/concept.ts";
import type { RoundsPlace } from "../../core/route.ts";
import { useDeeds } from "../form/deeds.ts";
import { SaidNote } from "../form/said-note.tsx";
import { AnswerPage } from "./answer-page.tsx";
import { PlanPage } from "./plan-page.tsx";
import { PreviewPage } from "./preview-page.tsx";
import type { RoundDesk } from "./round-desk.ts";
import { RoundList } from "./round-list.tsx";
import type { Scene } from "./scene.ts";
import { WatchSection } from "./watch-section.tsx";

interface RoundsViewProps {
  readonly board: Board;
  readonly place: RoundsPlace;
  readonly now: IsoInstant;
  readonly desk: RoundDesk;
  readonly onChange: () => Promise<void>;
}

/** The pages of the rounds: everything that a coordinator does about them. */
export function RoundsView({ board, place, now, desk, onChange }: RoundsViewProps): ReactNode {
  const deeds = useDeeds(place.place, onChange);
  return (
    <>
      <Page place={place} scene={{ board, today: dayOf(now), desk, deeds }} />
      <SaidNote deeds={deeds} />
    </>
  );
}

function Page({ place, scene }: { readonly place: RoundsPlace; readonly scene: Scene }): ReactNode {
  switch (place.place) {
    case "rounds":
      return (
        <>
          <WatchSection scene={scene} />
          <RoundList scene={scene} />
        </>
      );
    case "plan":
      return <PlanPage scene={scene} />;
    case "preview":
      return <PreviewPage scene={scene} roundKey={place.round} />;
    case "answer":
      return <AnswerPage scene={scene} place={place} />;
  }
}
