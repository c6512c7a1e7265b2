import { z } from "zod/mini";
import type { Graph } from "./client.ts";
import { succeeded } from "./client.ts";
import { GraphRequestError } from "./errors.ts";
import type { KeyedList, Place } from "./items.ts";
import { cells, changesRequest, createKeyed, findByKey, updateItem } from "./items.ts";
import { pathOfLink } from "./odata-path.ts";
import type { Row } from "./rows.ts";
import { toRow } from "./rows.ts";
import type { GraphAnswer, GraphRequest } from "./transport.ts";

const changesPage = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      "@odata.etag": z.optional(z.string()),
      eTag: z.optional(z.string()),
      contentType: z.optional(z.nullable(z.object({ id: z.optional(z.nullable(z.string())) }))),
      fields: z.optional(cells),
      deleted: z.optional(z.nullable(z.object({}))),
    }),
  ),
  "@odata.nextLink": z.optional(z.string()),
  "@odata.deltaLink": z.optional(z.string()),
});

export interface ItemChange {
  readonly id: string;
  readonly etag: string;
  readonly isDeleted: boolean;
  /** Absent for a deleted item, and where the answer came without the columns that were asked for. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

export interface ChangesPage {
  readonly changes: readonly ItemChange[];
  /** Where it goes on, now or with later changes; absent when there is no way on. */
  readonly next?: GraphRequest;
  readonly isLast: boolean;
}

/** Every content type of folders begins like this; the product makes no folders. */
const folderContentType = "0x0120";

/** Reads a page of changes (`listitem-delta.md`). @throws {GraphRequestError} for a failed request, or a link that leads elsewhere */
export function readChangesPage(request: GraphRequest, answer: GraphAnswer): ChangesPage {
  const page = changesPage.parse(succeeded(request, answer));
  const { "@odata.nextLink": next, "@odata.deltaLink": end } = page;
  const link = next ?? end;
  return {
    changes: page.value
      .filter(({ contentType }) => !contentType?.id?.startsWith(folderContentType))
      .map(({ id, fields, deleted, eTag = "", "@odata.etag": etag = eTag }) => ({
        id,
        etag,
        isDeleted: Boolean(deleted),
        ...(fields && { fields }),
      })),
    ...(link !== undefined && { next: { method: "GET", path: pathOfLink(link) } }),
    isLast: next === undefined,
  };
}

/** What happened to some lists since the position that the settings keep for all instances of the service. */
export interface Changes {
  /** What the changed rows are about; `all` when that cannot be told any more. */
  readonly about: ReadonlySet<string> | "all";
  /** Where the next reading goes on, a line for each list. */
  readonly position: string;
  /** The setting that was read; absent before the first time. */
  readonly kept?: { readonly id: string; readonly etag: string };
}

/** What is observed, and where the settings keep how far. */
interface Observation<Name extends KeyedList> {
  readonly key: string;
  readonly title: string;
  readonly lists: readonly Name[];
  readonly aboutOf: { readonly [List in Name]: (row: Row<List>) => string };
  /** Whether everything counts as changed the first time; otherwise nothing does. */
  readonly beginsWithAll: boolean;
  /** Whether a deleted row counts as a change; it does not say any more what it was about. */
  readonly heedsDeletions: boolean;
}

const measures: Observation<"measures"> = {
  key: "watch.measures",
  title: "Stand der beobachteten Änderungen",
  lists: ["measures"],
  aboutOf: { measures: ({ Key: key }) => key },
  beginsWithAll: false,
  heedsDeletions: false,
};

/** Published values are observed, too: what somebody else writes there is taken back. */
const figures: Observation<"figureValues" | "baseFigures" | "indicators" | "publishedValues"> = {
  key: "watch.figures",
  title: "Stand der veröffentlichten Zahlen",
  lists: ["figureValues", "baseFigures", "indicators", "publishedValues"],
  aboutOf: {
    figureValues: ({ Figure: figure }) => figure,
    baseFigures: ({ Key: key }) => key,
    indicators: ({ Key: key }) => key,
    publishedValues: ({ Figure: figure }) => figure,
  },
  beginsWithAll: true,
  heedsDeletions: true,
};

/** Reads which measures changed since the kept position; the first time there is none, and nothing has. */
export function readMeasureChanges(graph: Graph, place: Place): Promise<Changes> {
  return readChanges(graph, place, measures);
}

/** Reads about which figures anything has changed from which published values follow; the first time all have. */
export function readFigureChanges(graph: Graph, place: Place): Promise<Changes> {
  return readChanges(graph, place, figures);
}

async function readChanges<Name extends KeyedList>(
  graph: Graph,
  place: Place,
  observation: Observation<Name>,
): Promise<Changes> {
  const kept = await findByKey(graph, place, "settings", observation.key);
  const known = kept?.row.Value.split("\n") ?? [];
  const isKnown = known.length === observation.lists.length && known.every((path) => path.startsWith("/sites/"));
  const first = observation.beginsWithAll ? "all" : new Set<string>();
  const keptItem = kept && { kept };
  try {
    const { about, position } = await readOn(graph, place, observation, isKnown ? known : undefined);
    return { about: isKnown ? about : first, position, ...keptItem };
  } catch (error) {
    if (!isKnown || !isTooOld(error)) throw error;
    const { position } = await readOn(graph, place, observation);
    return { about: "all", position, ...keptItem };
  }
}

/** A position that Graph does not understand is as good as one that it has forgotten. */
function isTooOld(error: unknown): boolean {
  return error instanceof GraphRequestError && [400, 404, 410].includes(error.status);
}

async function readOn<Name extends KeyedList>(
  graph: Graph,
  place: Place,
  observation: Observation<Name>,
  known?: readonly string[],
): Promise<Changes> {
  const readings: Changes[] = [];
  for (const [index, list] of observation.lists.entries()) {
    const path = known?.[index];
    const request = path === undefined ? changesRequest(place, list, "latest") : ({ method: "GET", path } as const);
    readings.push(await collect(graph, request, list, observation));
  }
  const sets = readings.map(({ about }) => about);
  return {
    about: sets.includes("all") ? "all" : new Set(sets.flatMap((about) => [...about])),
    position: readings.map(({ position }) => position).join("\n"),
  };
}

async function collect<Name extends KeyedList>(
  graph: Graph,
  first: GraphRequest,
  list: Name,
  { aboutOf, heedsDeletions }: Observation<Name>,
): Promise<Changes> {
  const about = new Set<string>();
  let isComplete = true;
  for (let request = first; ; ) {
    const page = readChangesPage(request, { status: 200, headers: {}, body: await graph.send(request) });
    for (const { fields } of page.changes) if (fields) about.add(aboutOf[list](toRow(list, fields)));
    if (page.changes.some(({ fields, isDeleted }) => !fields && (!isDeleted || heedsDeletions))) isComplete = false;
    request = page.next ?? request;
    if (page.isLast) return { about: isComplete ? about : "all", position: request.path };
  }
}

/** Keeps how far the changes of measures were dealt with, unless another instance was first. */
export function keepPosition(graph: Graph, place: Place, changes: Changes): Promise<void> {
  return keep(graph, place, measures, changes);
}

/** Keeps up to which changes figures were published, unless another instance was first. */
export function keepFigurePosition(graph: Graph, place: Place, changes: Changes): Promise<void> {
  return keep(graph, place, figures, changes);
}

async function keep(
  graph: Graph,
  place: Place,
  { key: Key, title: Title }: Pick<Observation<never>, "key" | "title">,
  { position: Value, kept }: Changes,
): Promise<void> {
  if (kept) await updateItem(graph, place, "settings", kept, { Value });
  else await createKeyed(graph, place, "settings", { Key, Title, Value });
}
