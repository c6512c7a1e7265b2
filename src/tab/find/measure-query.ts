import type { MeasureKind } from "../../core/concept.ts";
import type { DeadlineFilter, HeardFilter, MeasureFilter, MeasureOrder } from "../../core/measure-list.ts";
import type { MeasureStatus } from "../../core/standing.ts";

/** What a reader wants of the list of measures. */
export interface MeasureQuery {
  readonly filter: MeasureFilter;
  /** Absent: the concept's order. */
  readonly order?: MeasureOrder;
  readonly descending: boolean;
}

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
  order: { office: "stelle", deadline: "wann", status: "stand", heard: "gemeldet" } satisfies Record<
    MeasureOrder,
    string
  >,
} as const;

const parameters = {
  text: "text",
  field: "feld",
  unit: "stelle",
  kind: "art",
  status: "stand",
  deadline: "termin",
  heard: "gemeldet",
  order: "folge",
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
    kind: choice<MeasureKind>("kind"),
    status: choice<MeasureStatus>("status"),
    deadline: choice<DeadlineFilter>("deadline"),
    heard: choice<HeardFilter>("heard"),
  };
  const order = choice<MeasureOrder>("order");
  const descending = text("order")?.startsWith("-") ?? false;
  return { filter: present(filter), ...(order && { order }), descending: order !== undefined && descending };
}

/** The address of a list; empty for all measures in the concept's order. */
export function measureQueryText({ filter, order, descending }: MeasureQuery): string {
  const written = new URLSearchParams();
  const write = (name: keyof typeof parameters, value: string | undefined) => {
    if (value !== undefined && value !== "") written.set(parameters[name], value);
  };
  write("text", filter.text);
  write("field", filter.field);
  write("unit", filter.unit);
  write("kind", filter.kind && names.kind[filter.kind]);
  write("status", filter.status && names.status[filter.status]);
  write("deadline", filter.deadline && names.deadline[filter.deadline]);
  write("heard", filter.heard && names.heard[filter.heard]);
  write("order", order && `${descending ? "-" : ""}${names.order[order]}`);
  return written.toString();
}

type Present<Parts> = { readonly [Name in keyof Parts]?: Exclude<Parts[Name], undefined> };

/** Only the parts that have a value. */
export function present<Parts extends object>(parts: Parts): Present<Parts> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Present<Parts>;
}
