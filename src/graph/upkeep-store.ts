import type { IsoDate } from "../core/concept.ts";
import type { Upkeep } from "../core/upkeep.ts";
import { namesGoBefore, readYears } from "../core/upkeep.ts";
import type { Graph } from "./client.ts";
import type { Item, Place } from "./items.ts";
import { createKeyed, findAllByKey, readItems, sendWrites, updateItem, updateRequest } from "./items.ts";
import type { Row } from "./rows.ts";
import type { Replaced } from "./seen-row.ts";
import { isSame } from "./seen-row.ts";

/** Written as words, so that whoever opens the list in SharePoint can read and change them. */
const settings = {
  keepNamesYears: { Key: "upkeep.keepNamesYears", Title: "Namen der Antwortenden löschen nach … Jahren" },
  contact: { Key: "upkeep.contact", Title: "Kontakt für Barrieren und Fehler" },
} as const;

/** Reads what is set among all settings; what somebody has spoilt counts as not set. */
export function upkeepAmong(rows: readonly Row<"settings">[]): Upkeep {
  const set = (key: string) => rows.find(({ Key }) => Key === key)?.Value ?? "";
  const years = readYears(set(settings.keepNamesYears.Key));
  const isKnown = years !== undefined && years > 0;
  return { ...(isKnown && { keepNamesYears: years }), contact: set(settings.contact.Key).trim() };
}

/** Puts settings in the place of those that somebody has seen. */
export async function replaceUpkeep(
  graph: Graph,
  place: Place,
  seen: Upkeep,
  wanted: Upkeep,
): Promise<Replaced<Upkeep>> {
  const names = ["keepNamesYears", "contact"] as const;
  const items = await findAllByKey(
    graph,
    place,
    "settings",
    names.map((name) => settings[name].Key),
  );
  const current = upkeepAmong(items.flatMap((item) => (item ? [item.row] : [])));
  if (!isSame(current, seen)) return { kind: "overtaken", current };
  for (const [index, name] of names.entries()) {
    if (current[name] === wanted[name]) continue;
    const Value = String(wanted[name] ?? "");
    const item = items[index];
    const outcome = item
      ? await updateItem(graph, place, "settings", item, { Value })
      : await createKeyed(graph, place, "settings", { ...settings[name], Value });
    // What is written already counts as somebody else's: it is the same.
    if (outcome === "overtaken" || outcome === "exists") return replaceUpkeep(graph, place, seen, wanted);
  }
  return { kind: "changed" };
}

const unnamed = {
  responses: { AnsweredById: "", AnsweredByName: "" },
  figureValues: { ReportedById: "", ReportedByName: "" },
} as const;

/**
 * Erases who answered from answers that are older than the settings say; what was answered stays. An answer that somebody
 * writes at the same moment is left for the next time.
 * @returns how many were erased
 */
export async function eraseOldNames(graph: Graph, place: Place, today: IsoDate): Promise<number> {
  const before = namesGoBefore(upkeepAmong((await readItems(graph, place, "settings")).map(({ row }) => row)), today);
  if (before === undefined) return 0;
  const responses = (await readItems(graph, place, "responses")).filter(
    ({ row }) => isOlder(row.AnsweredAt, before) && isNamed(row.AnsweredById, row.AnsweredByName),
  );
  const values = (await readItems(graph, place, "figureValues")).filter(
    ({ row }) => isOlder(row.ReportedAt, before) && isNamed(row.ReportedById, row.ReportedByName),
  );
  const answers = await sendWrites(graph, [
    ...responses.map((item) => erasure(place, "responses", item)),
    ...values.map((item) => erasure(place, "figureValues", item)),
  ]);
  return answers.filter(({ status }) => status === 200).length;
}

function erasure<List extends keyof typeof unnamed>(place: Place, list: List, item: Item<List>) {
  return updateRequest(place, list, item, unnamed[list] as unknown as Partial<Row<List>>);
}

function isOlder(instant: string, day: IsoDate): boolean {
  return instant !== "" && instant < day;
}

function isNamed(id: string, name: string): boolean {
  return id !== "" || name !== "";
}
