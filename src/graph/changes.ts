import { z } from "zod/mini";
import type { Graph } from "./client.ts";
import { succeeded } from "./client.ts";
import { GraphRequestError } from "./errors.ts";
import type { Place } from "./items.ts";
import { changesRequest, createKeyed, findByKey, updateItem } from "./items.ts";
import { pathOfLink } from "./odata-path.ts";
import { toRow } from "./rows.ts";
import type { GraphAnswer, GraphRequest } from "./transport.ts";

const changesPage = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      "@odata.etag": z.optional(z.string()),
      eTag: z.optional(z.string()),
      contentType: z.optional(z.nullable(z.object({ id: z.optional(z.nullable(z.string())) }))),
      fields: z.optional(z.record(z.string(), z.unknown())),
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

/** What happened to the measures since the position that the settings keep for all instances of the service. */
export interface MeasureChanges {
  /** Keys of the measures that changed; `all` when that cannot be told any more. */
  readonly measures: ReadonlySet<string> | "all";
  /** Where the next reading goes on. */
  readonly position: string;
  /** The setting that was read; absent before the first time. */
  readonly kept?: { readonly id: string; readonly etag: string };
}

const positionKey = "watch.measures";

/** Reads which measures changed since the kept position; the first time there is none, and nothing has. */
export async function readMeasureChanges(graph: Graph, place: Place): Promise<MeasureChanges> {
  const kept = await findByKey(graph, place, "settings", positionKey);
  const from = kept?.row.Value ?? "";
  const isKnown = from.startsWith("/sites/");
  try {
    const request = isKnown ? { method: "GET" as const, path: from } : changesRequest(place, "measures", "latest");
    return { ...(await collect(graph, request)), ...(kept && { kept }) };
  } catch (error) {
    if (!isKnown || !isTooOld(error)) throw error;
    const { position } = await collect(graph, changesRequest(place, "measures", "latest"));
    return { measures: "all", position, ...(kept && { kept }) };
  }
}

/** A position that Graph does not understand is as good as one that it has forgotten. */
function isTooOld(error: unknown): boolean {
  return error instanceof GraphRequestError && [400, 404, 410].includes(error.status);
}

async function collect(graph: Graph, first: GraphRequest): Promise<MeasureChanges> {
  const measures = new Set<string>();
  let isComplete = true;
  for (let request = first; ; ) {
    const page = readChangesPage(request, { status: 200, headers: {}, body: await graph.send(request) });
    for (const { fields, isDeleted } of page.changes) {
      if (fields) measures.add(toRow("measures", fields).Key);
      else if (!isDeleted) isComplete = false;
    }
    request = page.next ?? request;
    if (page.isLast) return { measures: isComplete ? measures : "all", position: request.path };
  }
}

/** Keeps how far the changes were dealt with, unless another instance was first. */
export async function keepPosition(graph: Graph, place: Place, { position, kept }: MeasureChanges): Promise<void> {
  if (kept) await updateItem(graph, place, "settings", kept, { Value: position });
  else
    await createKeyed(graph, place, "settings", {
      Key: positionKey,
      Title: "Stand der beobachteten Änderungen",
      Value: position,
    });
}
