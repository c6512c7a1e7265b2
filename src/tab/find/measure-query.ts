import type { MeasureKind } from "../../core/concept.ts";
import type {
  DeadlineFilter,
  HeardFilter,
  MeasureColumn,
  MeasureFilter,
  MeasureOrder,
} from "../../core/measure-list.ts";
import { measureColumns, usualColumns } from "../../core/measure-list.ts";
import type { MeasureStatus } from "../../core/standing.ts";

/** What a reader wants of the list of measures. */
export interface MeasureQuery {
  readonly filter: MeasureFilter;
  /** Absent: the concept's order. */
  readonly order?: MeasureOrder;
  readonly descending: boolean;
  /** In the order of `measureColumns`. */
  readonly columns: readonly MeasureColumn[];
}

/** All measures in the concept's order, with what is usually shown of them. */
export const anyMeasure: MeasureQuery = { filter: {}, descending: false, columns: usualColumns };

const columnNames: Readonly<Record<MeasureColumn, string>> = {
  field: "feld",
  goal: "leitziel",
  cityGoals: "oberziele",
  offices: "stelle",
  doneBy: "wer",
  deadline: "wann",
  recurring: "rhythmus",
  status: "stand",
  progress: "fortschritt",
  obstacle: "hindernis",
  remedy: "abhilfe",
  support: "unterstuetzung",
  comment: "bemerkung",
  onBehalfOf: "fuer",
  priority: "prioritaet",
  planned: "geplant",
  spent: "verwendet",
  funding: "herkunft",
  heard: "gemeldet",
  source: "fundstelle",
};

/** In the address of a list that shows nothing but the names of its measures. */
const noColumns = "keine";

/** Values as an address names them: readable, and the same for every reader of a link. */
const names = {
  kind: { recommendation: "empfehlung", step: "schritt" } satisfies Record<MeasureKind, string>,
  status: {
    unknown: "offen",
    planned: "geplant",
    underway: "laeuft",
    blocked: "stockt",
    done: "umgesetzt",
    dropped: "entfaellt",
  } satisfies Record<MeasureStatus, string>,
  deadline: { late: "ueberfaellig", soon: "bald", undated: "ohne" } satisfies Record<DeadlineFilter, string>,
  heard: { never: "nie", longAgo: "lange" } satisfies Record<HeardFilter, string>,
  order: { title: "titel", ...columnNames } satisfies Record<MeasureOrder, string>,
} as const;

const parameters = {
  text: "text",
  field: "feld",
  unit: "stelle",
  cityGoal: "oberziel",
  kind: "art",
  status: "stand",
  deadline: "termin",
  heard: "gemeldet",
  order: "folge",
  columns: "spalten",
} as const;

/** Reads the address of the list; what is not understood narrows nothing. */
export function parseMeasureQuery(query: string): MeasureQuery {
  const given = new URLSearchParams(query);
  const text = (name: keyof typeof parameters) => given.get(parameters[name]) || undefined;
  const choice = <Value extends string>(name: keyof typeof names & keyof typeof parameters): Value | undefined => {
    const found = Object.entries(names[name]).find(([, value]) => value === text(name)?.replace(/^-/, ""));
    return found?.[0] as Value | undefined;
  };
  const filter = {
    text: text("text"),
    field: text("field"),
    unit: text("unit"),
    cityGoal: text("cityGoal"),
    kind: choice<MeasureKind>("kind"),
    status: choice<MeasureStatus>("status"),
    deadline: choice<DeadlineFilter>("deadline"),
    heard: choice<HeardFilter>("heard"),
  };
  const order = choice<MeasureOrder>("order");
  const descending = text("order")?.startsWith("-") ?? false;
  return {
    filter: present(filter),
    ...(order && { order }),
    descending: order !== undefined && descending,
    columns: columnsNamed(text("columns")),
  };
}

/** Columns always stand in the same order, whoever wrote the address. */
function columnsNamed(text: string | undefined): readonly MeasureColumn[] {
  if (text === undefined) return usualColumns;
  const wanted = text.split(",");
  const columns = measureColumns.filter((column) => wanted.includes(columnNames[column]));
  return columns.length > 0 || text === noColumns ? columns : usualColumns;
}

function columnsText(columns: readonly MeasureColumn[]): string {
  return columns.map((column) => columnNames[column]).join(",") || noColumns;
}

/** The address of a list; empty for all measures in the concept's order. */
export function measureQueryText({ filter, order, descending, columns }: MeasureQuery): string {
  const written = new URLSearchParams();
  const write = (name: keyof typeof parameters, value: string | undefined) => {
    if (value !== undefined && value !== "") written.set(parameters[name], value);
  };
  write("text", filter.text);
  write("field", filter.field);
  write("unit", filter.unit);
  write("cityGoal", filter.cityGoal);
  write("kind", filter.kind && names.kind[filter.kind]);
  write("status", filter.status && names.status[filter.status]);
  write("deadline", filter.deadline && names.deadline[filter.deadline]);
  write("heard", filter.heard && names.heard[filter.heard]);
  write("order", order && `${descending ? "-" : ""}${names.order[order]}`);
  const text = columnsText(columns);
  if (text !== columnsText(usualColumns)) write("columns", text);
  // A comma needs no escape in a fragment, and the address stays readable.
  return written.toString().replaceAll("%2C", ",");
}

type Present<Parts> = { readonly [Name in keyof Parts]?: Exclude<Parts[Name], undefined> };

/** Only the parts that have a value. */
export function present<Parts extends object>(parts: Parts): Present<Parts> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Present<Parts>;
}
