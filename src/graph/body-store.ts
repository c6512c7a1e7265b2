import type { Interval } from "../core/concept.ts";
import type { Graph } from "./client.ts";
import type { Place } from "./items.ts";
import type { Row } from "./rows.ts";
import type { Replaced } from "./seen-row.ts";
import { replaceSeen } from "./seen-row.ts";

/**
 * Sets how often a body meets; loading the concept file puts back what stands there.
 * @param seen of no months where there is no rhythm, as `wanted` for none
 */
export async function changeRhythm(
  graph: Graph,
  place: Place,
  body: string,
  seen: Interval,
  wanted: Interval,
): Promise<Replaced<Interval>> {
  return replaceSeen<"bodies", Interval>(graph, place, {
    list: "bodies",
    key: body,
    seen,
    read: ({ IntervalText: text, IntervalMonths: months = 0 }: Row<"bodies">) =>
      months === 0 ? none : { text, months },
    cells: { IntervalText: wanted.text, IntervalMonths: wanted.months || undefined },
  });
}

const none: Interval = { text: "", months: 0 };
