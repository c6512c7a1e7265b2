import type { KeptItem, Meeting } from "../core/meeting.ts";
import type { Graph } from "./client.ts";
import { GraphRequestError } from "./errors.ts";
import type { Item, Place } from "./items.ts";
import { createKeyed, findByKey, readItem, updateItem } from "./items.ts";
import type { Replaced } from "./seen-row.ts";
import { replaceSeen } from "./seen-row.ts";
import { agendaCell, meetingCells, rowToMeeting } from "./steering-rows.ts";

/** @returns `exists` when the body has a meeting on that day already */
export async function createMeeting(graph: Graph, place: Place, meeting: Meeting): Promise<"created" | "exists"> {
  return createKeyed(graph, place, "meetings", meetingCells(meeting));
}

/** What is planned of a meeting. */
export type MeetingPlan = Pick<Meeting, "title" | "heldOn" | "place" | "isCancelled">;

export function planOf({ title, heldOn, place, isCancelled }: Meeting): MeetingPlan {
  return { title, heldOn, place, isCancelled };
}

/** Moves a meeting, calls it off or changes its place. */
export async function changeMeeting(
  graph: Graph,
  place: Place,
  seen: Meeting,
  wanted: MeetingPlan,
): Promise<Replaced<MeetingPlan>> {
  const { Key: _, Body: __, ...cells } = meetingCells({ ...seen, ...wanted });
  return replaceSeen(graph, place, {
    list: "meetings",
    key: seen.key,
    seen: planOf(seen),
    read: (row) => planOf(rowToMeeting(row)),
    cells,
  });
}

/** Keeps the agenda as somebody has put it. */
export async function keepAgenda(
  graph: Graph,
  place: Place,
  { key, agenda }: Meeting,
  wanted: readonly KeptItem[],
): Promise<Replaced<readonly KeptItem[]>> {
  return replaceSeen(graph, place, {
    list: "meetings",
    key,
    seen: agenda,
    read: (row) => rowToMeeting(row).agenda,
    cells: { Agenda: agendaCell(wanted) },
  });
}

/** What the stage of a meeting shows. */
export interface ShownItem {
  /** Id of the item of the agenda; empty for none. Rejects with a `GraphError`. */
  read(): Promise<string>;
  /** Whoever shows something last, decides; rejects with a `GraphError`. */
  write(id: string): Promise<void>;
}

const attempts = 5;

/** Reads one row again and again; by its id, once that is known, which costs the least. */
export function openShownItem(graph: Graph, place: Place, meeting: string): ShownItem {
  let id: string | undefined;

  async function current(): Promise<Item<"meetings">> {
    const item =
      id === undefined
        ? await findByKey(graph, place, "meetings", meeting)
        : await readItem(graph, place, "meetings", id);
    if (!item) throw failure(404, "itemNotFound", `Die Sitzung „${meeting}“ gibt es nicht mehr.`);
    id = item.id;
    return item;
  }

  return {
    read: async () => (await current()).row.Shown,
    async write(shown) {
      for (let attempt = 1; attempt <= attempts; attempt += 1)
        if ((await updateItem(graph, place, "meetings", await current(), { Shown: shown })) !== "overtaken") return;
      throw failure(
        412,
        "resourceModified",
        "Die Sitzung wird gerade von anderen geändert. Bitte noch einmal versuchen.",
      );
    },
  };
}

function failure(status: number, code: string, message: string): GraphRequestError {
  return new GraphRequestError({ status, code, message, request: "meetings" });
}
