import type { Path } from "./yaml-source.ts";

/** The lists of the file that hold items with a key, and what one such item is called. */
const itemNames = {
  cityGoals: "Leitziel der Stadt",
  fields: "Handlungsfeld",
  goals: "Leitziel",
  recommendations: "Handlungsempfehlung",
  steps: "Umsetzungsschritt",
  baseFigures: "Grundzahl",
  indicators: "Indikator",
  units: "Stelle",
  bodies: "Gremium",
  steeringTasks: "Aufgabe",
} as const;

export type ItemList = keyof typeof itemNames;

const itemLists = Object.keys(itemNames) as ItemList[];

/** An item as it stands in the file, which may be faulty: nothing but its being a map is certain. */
export interface RawItem {
  readonly list: ItemList;
  readonly path: Path;
  readonly key: string | undefined;
  /** Key of the item around it. */
  readonly parent: string | undefined;
  readonly value: Readonly<Record<string, unknown>>;
}

/** All items below `value`, in the order of the lists above, so that keys can be checked in a file of any condition. */
export function itemsOf(value: unknown, path: Path = [], parent?: string): readonly RawItem[] {
  if (!isRecord(value)) {
    return [];
  }
  return itemLists.flatMap((list) =>
    entriesOf(value[list]).flatMap(([entry, index]) => {
      const entryPath = [...path, list, index];
      const key = textOf(entry.key);
      return [{ list, path: entryPath, key, parent, value: entry }, ...itemsOf(entry, entryPath, key)];
    }),
  );
}

/** The item that `path` lies in, as a reader knows it: `Umsetzungsschritt 2.3-L1-S1`, or by its place when it has no key. */
export function itemAround(value: unknown, path: Path): string {
  let found = "Konzept";
  let here = value;
  path.forEach((step, depth) => {
    here = isRecord(here) || Array.isArray(here) ? Reflect.get(here, step) : undefined;
    const list = itemLists.find((each) => each === path[depth - 1]);
    if (list !== undefined && typeof step === "number" && isRecord(here)) {
      const key = textOf(here.key);
      found = key === undefined ? `${found}, ${step + 1}. Eintrag unter „${list}“` : `${itemNames[list]} ${key}`;
    }
  });
  return found;
}

/** The texts of a list that may hold anything, each with its index. */
export function textsOf(value: unknown): readonly (readonly [string, number])[] {
  const list: unknown[] = Array.isArray(value) ? value : [];
  return list.flatMap((entry, index) => (typeof entry === "string" ? [[entry, index] as const] : []));
}

/** The value if it is a text. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function entriesOf(value: unknown): readonly (readonly [Readonly<Record<string, unknown>>, number])[] {
  const list: unknown[] = Array.isArray(value) ? value : [];
  return list.flatMap((entry, index) => (isRecord(entry) ? [[entry, index] as const] : []));
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
