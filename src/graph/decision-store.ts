import type { Decision } from "../core/decision.ts";
import { decisionKey } from "../core/decision.ts";
import type { Graph } from "./client.ts";
import type { Place } from "./items.ts";
import { createKeyed, readItems } from "./items.ts";
import type { Replaced } from "./seen-row.ts";
import { replaceSeen } from "./seen-row.ts";
import { decisionCells, rowToDecision } from "./steering-rows.ts";

/** Records a decision under the next free number of its meeting; of two that are recorded at once, both stay. */
export async function recordDecision(graph: Graph, place: Place, decision: Omit<Decision, "key">): Promise<Decision> {
  const recorded = await readItems(graph, place, "decisions", { column: "Meeting", equals: decision.meeting });
  for (let number = recorded.length + 1; ; number += 1) {
    const wanted = { ...decision, key: decisionKey(decision.meeting, number) };
    if ((await createKeyed(graph, place, "decisions", decisionCells(wanted))) === "created") return wanted;
  }
}

/** Changes what a decision says, or how far it is. */
export async function changeDecision(
  graph: Graph,
  place: Place,
  seen: Decision,
  wanted: Decision,
): Promise<Replaced<Decision>> {
  const { Key: _, ...cells } = decisionCells(wanted);
  return replaceSeen(graph, place, { list: "decisions", key: seen.key, seen, read: rowToDecision, cells });
}
