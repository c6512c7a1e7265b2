import type { ReactNode } from "react";
import { createContext, useContext } from "react";
import type { Deeds } from "../form/deeds.ts";
import { useDeeds } from "../form/deeds.ts";
import { SaidNote } from "../form/said-note.tsx";
import { useSurroundings } from "../surroundings.ts";
import type { OpenEditDesk } from "./edit-desk.ts";
import { EditingAccess } from "./editing-access.ts";

/** What the parts of a page edit with. */
export interface Editing {
  readonly openDesk: OpenEditDesk;
  readonly deeds: Deeds;
}

const EditingContext = createContext<Editing | undefined>(undefined);

/** `undefined` where nothing can be edited: on a stage, or without lists. */
export function useEditing(): Editing | undefined {
  return useContext(EditingContext);
}

interface EditingAreaProps {
  /** What was said at another place is not said any more. */
  readonly place: string;
  readonly children: ReactNode;
}

/** A page, or a part of one, in which things can be edited; it tells what came of it. */
export function EditingArea({ place, children }: EditingAreaProps): ReactNode {
  const access = useContext(EditingAccess);
  const onStage = useSurroundings().frame === "meetingStage";
  const deeds = useDeeds(place, access?.onChange ?? nothing);
  if (!access || onStage) return children;
  return (
    <EditingContext value={{ openDesk: access.openDesk, deeds }}>
      {children}
      <SaidNote deeds={deeds} />
    </EditingContext>
  );
}

async function nothing(): Promise<void> {}
