import type { EditField, Subject, SubjectKind } from "../../core/editing/draft.ts";
import { subjectKinds } from "../../core/editing/draft.ts";
import type { AddableKind } from "../../core/editing/new-item.ts";
import { addableKinds } from "../../core/editing/new-item.ts";
import type { Route } from "../../core/route.ts";

/** How kinds of items are called in an address. */
const kindNames: Readonly<Record<SubjectKind, string>> = {
  concept: "konzept",
  cityGoal: "stadtziel",
  field: "handlungsfeld",
  goal: "leitziel",
  measure: "massnahme",
  baseFigure: "grundzahl",
  indicator: "indikator",
  unit: "stelle",
  body: "gremium",
  steeringTask: "aufgabe",
};

const addedNames: Readonly<Record<AddableKind, string>> = {
  field: "handlungsfeld",
  goal: "leitziel",
  step: "schritt",
  recommendation: "empfehlung",
  baseFigure: "grundzahl",
  indicator: "indikator",
  unit: "stelle",
};

/** The inputs to which links lead. */
const inputNames = {
  remarks: "anmerkungen",
  units: "fachverantwortung",
  doneBy: "wer",
  due: "frist",
  target: "ziel",
  formula: "formel",
  body: "gremium",
  partOf: "zuordnung",
} as const satisfies { readonly [Field in EditField]?: string };
export type NamedInput = keyof typeof inputNames;

export function editRoute({ kind, key }: Subject, input?: NamedInput): Route {
  return { view: "edit", what: kindNames[kind], key, ...(input && { part: inputNames[input] }) };
}

/** @param at key of what it is added to; of a unit, its name */
export function addRoute(kind: AddableKind, at: string): Route {
  return { view: "add", what: addedNames[kind], at };
}

/** The item that an address names, and the input with which a reader begins. */
export function subjectAt({ what, key }: Extract<Route, { view: "edit" }>): Subject | undefined {
  const kind = subjectKinds.find((one) => kindNames[one] === what);
  return kind && { kind, key };
}

export function inputAt({ part }: Extract<Route, { view: "edit" }>): NamedInput | undefined {
  const names = Object.keys(inputNames) as readonly NamedInput[];
  return names.find((name) => inputNames[name] === part);
}

export function addedKindAt({ what }: Extract<Route, { view: "add" }>): AddableKind | undefined {
  return addableKinds.find((kind) => addedNames[kind] === what);
}
