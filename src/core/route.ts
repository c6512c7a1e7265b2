/** What the tab shows. Every view has an address, so that it can be linked, shared on the stage and left by "back". */
export type Route =
  | { readonly view: "overview" }
  | { readonly view: "field"; readonly key: string }
  /** Published figures of a field or of a goal. */
  | { readonly view: "figures"; readonly key: string }
  | { readonly view: "goal"; readonly key: string }
  | { readonly view: "measure"; readonly key: string }
  /** Finding; `query` is what the page keeps in its address behind `?`. */
  | { readonly view: "search"; readonly query: string }
  | { readonly view: "measures"; readonly query: string }
  /** What one's own unit owes. */
  | { readonly view: "mine" }
  | ({ readonly view: "rounds" } & RoundsPlace)
  /** What in the concept itself is open; `rule` as the address names it, `query` what narrows it further. */
  | { readonly view: "lint"; readonly rule?: string; readonly query: string }
  /** Changing one item of the concept; `what` is its kind and `part` what of it comes first, as the address names them. */
  | { readonly view: "edit"; readonly what: string; readonly key: string; readonly part?: string }
  /** Adding to the concept; `at` is the key of what it is added to, or how it is called. */
  | { readonly view: "add"; readonly what: string; readonly at: string }
  /** What is missing or old in what was reported; `unit` is the key of an office. */
  | { readonly view: "quality"; readonly unit?: string }
  | { readonly view: "settings" }
  | { readonly view: "accessibility" }
  /** The text of the concept and its definitions; `part` is a chapter or the key of an item. */
  | { readonly view: "concept"; readonly part?: string }
  /** Figures come in from a file. */
  | { readonly view: "figureImport" }
  /** The bodies with their meetings, and what comes round in the course of the year. */
  | { readonly view: "bodies" }
  /** A meeting: its agenda, the item that is shown large, or its minutes; `key` is that of the meeting. */
  | { readonly view: "meeting"; readonly key: string; readonly place?: MeetingPlace }
  /** The register of round tables and networks. */
  | { readonly view: "networks" }
  /** What the bodies have decided; `query` narrows it. */
  | { readonly view: "decisions"; readonly query: string }
  | { readonly view: "configure" }
  /** An address that leads nowhere. */
  | { readonly view: "unknown"; readonly address: string };

export type MeetingPlace = keyof typeof meetingPlaces;

/** A place among the rounds of check-ins; `round` and `checkIn` are keys. */
export type RoundsPlace =
  | { readonly place: "rounds" }
  | { readonly place: "plan" }
  /** What the units will be asked in a round, or would be asked now. */
  | { readonly place: "preview"; readonly round?: string }
  /** Answering in the tab what a check-in asks for; `item` is the one that is open, `isOwn` says for one's own unit. */
  | { readonly place: "answer"; readonly checkIn: string; readonly item?: string; readonly isOwn?: true };

/** Names the view in a query: Teams appends to addresses and keeps them, which not every part of it does with a hash. */
export const viewParameter = "ansicht";

const overview: Route = { view: "overview" };
const rounds = "runden";
const lint = "pruefen";
const quality = "datenguete";
const concept = "konzept";
const changes = { edit: "bearbeiten", add: "ergaenzen" } as const;
const pages = {
  mine: "fuer-mich",
  bodies: "gremien",
  networks: "netzwerke",
  figureImport: "zahlen-einlesen",
  settings: "einstellungen",
  accessibility: "barrierefreiheit",
  configure: "einrichten",
} as const;
const items = { field: "feld", figures: "zahlen", goal: "leitziel", measure: "massnahme" } as const;
const lists = { search: "suche", measures: "massnahmen", decisions: "beschluesse" } as const;
const meeting = "sitzung";
const meetingPlaces = { stage: "buehne", minutes: "protokoll" } as const;
const roundsPlaces = { plan: "plan", preview: "vorschau", answer: "antwort" } as const;

/**
 * Reads an address: the hash of the page (`#/feld/2.3`) or the `subPageId` of a Teams deep link (`feld/2.3`).
 * An address that names nothing leads to the overview; one that is not understood is told as unknown.
 */
export function parseRoute(address: string): Route {
  const [, path = ""] = /^#?\/?(.*?)\/?$/.exec(address) ?? [];
  const [first, ...parts] = path.split("/").map(decode);
  if (first === rounds) return { view: "rounds", ...roundsPlace(parts) };
  if (first === quality) return { view: "quality", ...(parts[0] && { unit: parts[0] }) };
  if (first === concept) return { view: "concept", ...(parts[0] && { part: parts[0] }) };
  const route =
    (first === meeting && meetingRoute(parts)) ||
    (first === pages.mine && ownAnswer(parts)) ||
    (first === changes.edit && editRoute(parts)) ||
    (first === changes.add && addRoute(parts)) ||
    (pageRoute(path) ?? lintRoute(path) ?? listRoute(path) ?? itemRoute(path));
  return route ?? (path === "" ? overview : { view: "unknown", address: path });
}

function editRoute([what = "", key = "", part = ""]: readonly string[]): Route | undefined {
  return what === "" ? undefined : { view: "edit", what, key, ...(part !== "" && { part }) };
}

function addRoute([what = "", at = ""]: readonly string[]): Route | undefined {
  return what === "" ? undefined : { view: "add", what, at };
}

function lintRoute(path: string): Route | undefined {
  const [, name, rule = "", query = ""] = /^(\w+)(?:\/([^/?]*))?(?:\?(.*))?$/.exec(path) ?? [];
  return name === lint ? { view: "lint", ...(rule !== "" && { rule: decode(rule) }), query } : undefined;
}

function itemRoute(path: string): Route | undefined {
  const [, name, key = ""] = /^(\w+)\/([^/?]+)$/.exec(path) ?? [];
  const view = (["field", "figures", "goal", "measure"] as const).find((view) => items[view] === name);
  return view && { view, key: decode(key) };
}

function pageRoute(path: string): Route | undefined {
  const view = (Object.keys(pages) as (keyof typeof pages)[]).find((view) => pages[view] === path);
  return view && { view };
}

function meetingRoute([key = "", name = ""]: readonly string[]): Route | undefined {
  const place = (["stage", "minutes"] as const).find((place) => meetingPlaces[place] === name);
  return key === "" ? undefined : { view: "meeting", key, ...(place && { place }) };
}

function listRoute(path: string): Route | undefined {
  const [, name, query = ""] = /^(\w+)(?:\?(.*))?$/.exec(path) ?? [];
  const view = (["search", "measures", "decisions"] as const).find((view) => lists[view] === name);
  return view && { view, query };
}

function roundsPlace([place, key = "", item = ""]: readonly string[]): RoundsPlace {
  if (place === roundsPlaces.plan) return { place: "plan" };
  if (place === roundsPlaces.preview) return { place: "preview", ...(key !== "" && { round: key }) };
  return place === roundsPlaces.answer ? (answerPlace(key, item) ?? { place: "rounds" }) : { place: "rounds" };
}

function answerPlace(key = "", item = ""): Extract<RoundsPlace, { readonly place: "answer" }> | undefined {
  return key === "" ? undefined : { place: "answer", checkIn: key, ...(item !== "" && { item }) };
}

function ownAnswer([place, key, item]: readonly string[]): Route | undefined {
  const answer = place === roundsPlaces.answer ? answerPlace(key, item) : undefined;
  return answer && { view: "rounds", ...answer, isOwn: true };
}

/** The part of the address that names a view; empty for the overview. */
export function subPageOf(route: Route): string {
  switch (route.view) {
    case "overview":
      return "";
    case "field":
    case "figures":
    case "goal":
    case "measure":
      return `${items[route.view]}/${encodeURIComponent(route.key)}`;
    case "search":
    case "measures":
    case "decisions":
      return withQuery(lists[route.view], route.query);
    case "rounds":
      return pathOf(route.place === "answer" && route.isOwn ? pages.mine : rounds, ...roundsParts(route));
    case "unknown":
      return route.address;
    case "concept":
      return pathOf(concept, route.part);
    case "lint":
      return withQuery(pathOf(lint, route.rule), route.query);
    case "edit":
      return pathOf(changes.edit, route.what, route.key, route.part);
    case "add":
      return pathOf(changes.add, route.what, route.at || undefined);
    case "quality":
      return pathOf(quality, route.unit);
    case "meeting":
      return pathOf(meeting, route.key, route.place && meetingPlaces[route.place]);
    default:
      return pages[route.view];
  }
}

function pathOf(...parts: readonly (string | undefined)[]): string {
  return parts.flatMap((part) => (part === undefined ? [] : [encodeURIComponent(part)])).join("/");
}

function withQuery(path: string, query: string): string {
  return query === "" ? path : `${path}?${query}`;
}

function roundsParts(place: RoundsPlace): readonly string[] {
  switch (place.place) {
    case "rounds":
      return [];
    case "plan":
      return [roundsPlaces.plan];
    case "preview":
      return [roundsPlaces.preview, ...(place.round === undefined ? [] : [place.round])];
    case "answer":
      return [roundsPlaces.answer, place.checkIn, ...(place.item === undefined ? [] : [place.item])];
  }
}

export function hashOf(route: Route): string {
  return `#/${subPageOf(route)}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
