import type { ReactNode } from "react";
import { useCallback } from "react";
import type { Board } from "../../core/board.ts";
import type { IsoInstant } from "../../core/concept.ts";
import { formatDate } from "../../texts/formats.ts";
import { LatePage } from "../late-page.tsx";
import { LoadingNote } from "../loading-note.tsx";
import type { PageHeadProps, TrailStep } from "../page-head.tsx";
import { PageHead } from "../page-head.tsx";
import { useSurroundings } from "../surroundings.ts";
import { useLoaded } from "../use-loaded.ts";
import { steeringPlacesWords as words } from "../words/steering-places.ts";
import type { OpenSteering } from "./steering-desk.ts";
import type { SteeringRoute } from "./steering-view.tsx";

interface SteeringPageProps {
  readonly board: Board;
  readonly route: SteeringRoute;
  readonly now: IsoInstant;
  readonly openSteering: OpenSteering;
  /** Reads the board anew. */
  readonly onChange: () => Promise<void>;
}

const toBodies: TrailStep = { route: { view: "bodies" }, label: words.bodies };

/** Bodies, their meetings, and the register of networks. What a room looks at has no way back and a heading of its own. */
export function SteeringPage({ board, route, now, openSteering, onChange }: SteeringPageProps): ReactNode {
  const { frame } = useSurroundings();
  const open = useCallback(async () => {
    const [{ SteeringView }, desk] = await Promise.all([import("./steering-view.tsx"), openSteering()]);
    return { SteeringView, desk };
  }, [openSteering]);
  const head = headOf(board, route);
  if (!head) return <PageHead title={words.noMeeting} trail={[toBodies]} />;
  const isStage = route.view === "meeting" && (frame === "meetingStage" || route.place === "stage");
  const view = ({ SteeringView, desk }: Awaited<ReturnType<typeof open>>) => (
    <SteeringView board={board} route={route} isStage={isStage} now={now} desk={desk} onChange={onChange} />
  );
  if (isStage) return <Bare open={open}>{view}</Bare>;
  return (
    <LatePage {...head} route={route} open={open}>
      {view}
    </LatePage>
  );
}

interface BareProps<Parts> {
  readonly open: () => Promise<Parts>;
  readonly children: (parts: Parts) => ReactNode;
}

function Bare<Parts>({ open, children }: BareProps<Parts>): ReactNode {
  const loaded = useLoaded(open);
  return loaded.parts ? children(loaded.parts) : <LoadingNote {...loaded} />;
}

/** What names a page before its code is there; nothing for a meeting that does not exist. */
function headOf(board: Board, route: SteeringRoute): PageHeadProps | undefined {
  if (route.view === "bodies") return { title: words.bodies };
  if (route.view === "networks") return { title: words.networks, trail: [toBodies] };
  const meeting = board.meetings.find(({ key }) => key === route.key);
  if (!meeting) return undefined;
  const body = board.concept.bodies.find(({ key }) => key === meeting.body)?.title ?? meeting.title;
  const title = meeting.heldOn === "" ? body : words.meeting(body, formatDate(meeting.heldOn, words.locale));
  if (route.place !== "minutes") return { title, trail: [toBodies] };
  return {
    title: words.minutes(title),
    trail: [toBodies, { route: { view: "meeting", key: meeting.key }, label: title }],
  };
}
