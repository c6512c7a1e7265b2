import { z } from "zod/mini";
import type { ChannelBinding } from "../core/board.ts";
import type { Graph } from "./client.ts";
import { succeeded } from "./client.ts";
import { GraphDataError } from "./errors.ts";
import type { Item, Place } from "./items.ts";
import { createKeyed, findByKey, readItems, updateItem, updateRequest } from "./items.ts";
import { lists } from "./lists.ts";

/** A team into which the bot was installed, with what is needed to post there again. */
export interface Installation {
  /** Thread id of the team. */
  readonly team: string;
  readonly tenant: string;
  readonly serviceUrl: string;
}

/** The rhythm by which the timer begins rounds. */
export interface RoundPlan {
  /** Day of the next round, `YYYY-MM-DD`. */
  readonly nextOn: string;
  readonly everyMonths: number;
}

const installationPrefix = "installation.";
const coordinatorPrefix = "coordinator.";
const roundPlanKey = "roundPlan";

const installationValue = z.object({ tenant: z.string(), serviceUrl: z.string() });
const roundPlanValue = z.object({ nextOn: z.iso.date(), everyMonths: z.number().check(z.int(), z.positive()) });

/** Teams in which the bot is installed. */
export async function readInstallations(graph: Graph, place: Place): Promise<readonly Installation[]> {
  const items = await readSettings(graph, place, installationPrefix);
  return items
    .filter(({ row }) => row.Value !== "")
    .map(({ row }) => ({ team: row.Key.slice(installationPrefix.length), ...parseValue(row, installationValue) }));
}

export async function saveInstallation(graph: Graph, place: Place, installation: Installation): Promise<void> {
  const { team, ...value } = installation;
  await saveSetting(graph, place, installationPrefix + team, "Installation in einem Team", JSON.stringify(value));
}

/** The row stays, empty: a later installation takes it up again. */
export async function removeInstallation(graph: Graph, place: Place, team: string): Promise<void> {
  await saveSetting(graph, place, installationPrefix + team, "Installation in einem Team", "");
}

/** Object ids of the accounts that may begin rounds and bind channels. */
export async function readCoordinators(graph: Graph, place: Place): Promise<readonly string[]> {
  const items = await readSettings(graph, place, coordinatorPrefix);
  return items.map(({ row }) => row.Key.slice(coordinatorPrefix.length));
}

export async function addCoordinator(graph: Graph, place: Place, account: string): Promise<void> {
  const row = { Key: coordinatorPrefix + account, Title: "Koordination", Value: account };
  await createKeyed(graph, place, "settings", row);
}

export async function readRoundPlan(graph: Graph, place: Place): Promise<RoundPlan | undefined> {
  const item = await findByKey(graph, place, "settings", roundPlanKey);
  return item && item.row.Value !== "" ? parseValue(item.row, roundPlanValue) : undefined;
}

/** Writes the plan if it is still `previous`: of several instances one begins the round. */
export async function moveRoundPlan(
  graph: Graph,
  place: Place,
  previous: RoundPlan,
  next: RoundPlan,
): Promise<"moved" | "overtaken"> {
  const item = await findByKey(graph, place, "settings", roundPlanKey);
  if (!item || parseValue(item.row, roundPlanValue).nextOn !== previous.nextOn) return "overtaken";
  const outcome = await updateItem(graph, place, "settings", item, { Value: JSON.stringify(next) });
  return outcome === "overtaken" ? outcome : "moved";
}

/** Gives a channel to a unit and takes it away from the unit that had it; without a binding the unit has none. */
export async function bindChannel(
  graph: Graph,
  place: Place,
  unit: string,
  binding: ChannelBinding | undefined,
): Promise<void> {
  const items = await readItems(graph, place, "units");
  const requests = items.flatMap((item) => {
    const { Key: key, Team, Channel, Language } = item.row;
    const has = { Team, Channel, Language };
    const wanted = key === unit ? cells(binding) : Channel === binding?.channel ? cells(undefined) : has;
    const isChange = wanted.Team !== Team || wanted.Channel !== Channel || wanted.Language !== Language;
    return isChange ? [updateRequest(place, "units", item, wanted)] : [];
  });
  const answers = await graph.batch(requests);
  requests.forEach((request, index) => {
    const answer = answers[index];
    if (answer) succeeded(request, answer);
  });
}

function cells(binding: ChannelBinding | undefined) {
  return { Team: binding?.team ?? "", Channel: binding?.channel ?? "", Language: binding?.language };
}

async function readSettings(graph: Graph, place: Place, prefix: string): Promise<readonly Item<"settings">[]> {
  const items = await readItems(graph, place, "settings");
  return items.filter(({ row }) => row.Key.startsWith(prefix));
}

async function saveSetting(graph: Graph, place: Place, key: string, title: string, value: string): Promise<void> {
  const item = await findByKey(graph, place, "settings", key);
  if (item) await updateItem(graph, place, "settings", item, { Value: value });
  else await createKeyed(graph, place, "settings", { Key: key, Title: title, Value: value });
}

/** @throws {GraphDataError} when somebody has edited the value into something else */
function parseValue<Value>(row: { readonly Value: string }, shape: z.ZodMiniType<Value>): Value {
  try {
    return shape.parse(JSON.parse(row.Value));
  } catch {
    throw new GraphDataError({ reason: "wrongCell", list: lists.settings.label, column: "Value" });
  }
}
