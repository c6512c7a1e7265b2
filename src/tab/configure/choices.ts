import type { Field } from "../../core/concept.ts";
import type { Route } from "../../core/route.ts";
import { addressOf } from "../page-address.ts";
import type { TabChoice } from "../surroundings.ts";
import { tabWords } from "../words/tab.ts";

/** Teams takes no more for the name of a tab. */
const nameLimit = 128;

/** What a tab may show: everything, or one field, in the concept's order. The first is chosen unless told otherwise. */
export function choicesFor(fields: readonly Field[], page: string): readonly [TabChoice, ...TabChoice[]] {
  return [
    choice({ view: "overview" }, "uebersicht", tabWords.configure.overview, page),
    ...fields.map(({ key, title }) =>
      choice({ view: "field", key }, `feld-${key}`.slice(0, 64), tabWords.field.heading(key, title), page),
    ),
  ];
}

function choice(route: Route, entityId: string, name: string, page: string): TabChoice {
  return { entityId, name: shortened(name), url: addressOf(route, page) };
}

function shortened(name: string): string {
  return name.length <= nameLimit ? name : `${name.slice(0, nameLimit - 1)}…`;
}
