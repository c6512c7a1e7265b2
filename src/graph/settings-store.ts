import { z } from "zod/mini";
import type { ChannelBinding } from "../core/board.ts";
import type { IsoInstant } from "../core/concept.ts";
import type { MeetingDay } from "../core/round-calendar.ts";
import type { RoundPlan } from "../core/round-plan.ts";
import { roundIntervals } from "../core/round-plan.ts";
import type { Graph } from "./client.ts";
import { succeeded } from "./client.ts";
import { GraphDataError } from "./errors.ts";
import type { Item, Place } from "./items.ts";
import { createKeyed, findByKey, readItems, updateItem, updateRequest } from "./items.ts";
import { lists } from "./lists.ts";
import type { Row } from "./rows.ts";
import { optional } from "./rows.ts";
import type { Replaced } from "./seen-row.ts";
import { isSame } from "./seen-row.ts";

/** A team into which the bot was installed, with what is needed to post there again. */
export interface Installation {
  /** Thread id of the team. */
  readonly team: string;
  /** Object id of the Microsoft 365 group, by which Graph knows the team. */
  readonly group: string;
  readonly tenant: string;
  readonly serviceUrl: string;
  /** Message with which the bot has said hello; absent until it stands in the team. */
  readonly welcome?: string;
  /** Until then an instance is saying hello. */
  readonly welcomedUntil?: IsoInstant;
}

/** A meeting of a body, past or to come. */
export type HeldMeeting = MeetingDay;

export const installationPrefix = "installation.";
export const coordinatorPrefix = "coordinator.";
const roundPlanKey = "roundPlan";

/** Older versions kept no group: such a team can be asked, but no message can be looked for in it. */
const installationValue = z.object({
  group: z._default(z.string(), ""),
  tenant: z.string(),
  serviceUrl: z.string(),
  welcome: z.optional(z.string()),
  welcomedUntil: z.optional(z.string()),
});

/** Bounds are checked where a plan is entered; here it must only have the shape of one. */
const roundPlanValue = z.object({
  rule: z.union([
    z.object({ kind: z.literal("everyMonths"), months: z.literal(roundIntervals), startOn: z.iso.date() }),
    z.object({ kind: z.literal("beforeMeetings"), weeks: z.int(), body: z.string() }),
  ]),
  answerDays: z.int(),
  remindBefore: z.array(z.int()),
  remindAfter: z.array(z.int()),
  closeAfter: z.int(),
  freshDays: z.int(),
});

/** Teams in which the bot is installed. */
export async function readInstallations(graph: Graph, place: Place): Promise<readonly Installation[]> {
  const items = await readSettings(graph, place, installationPrefix);
  return items.filter(({ row }) => row.Value !== "").map(({ row }) => installationOf(row));
}

/**
 * Writes a team if it still is as it was read.
 * @param known as it was read; `undefined` for a team that was not there
 */
export async function saveInstallation(
  graph: Graph,
  place: Place,
  { team, ...value }: Installation,
  known: Installation | undefined,
): Promise<"saved" | "overtaken"> {
  const Key = installationPrefix + team;
  const Value = JSON.stringify(value);
  const item = await findByKey(graph, place, "settings", Key);
  if (!item) {
    if (known) return "overtaken";
    const outcome = await createKeyed(graph, place, "settings", { Key, Title: "Installation in einem Team", Value });
    return outcome === "created" ? "saved" : "overtaken";
  }
  if (!isSame(item.row.Value === "" ? undefined : installationOf(item.row), known)) return "overtaken";
  const outcome = await updateItem(graph, place, "settings", item, { Value });
  return outcome === "overtaken" ? outcome : "saved";
}

function installationOf(row: Row<"settings">): Installation {
  const { welcome, welcomedUntil, ...value } = parseValue(row, installationValue);
  return {
    team: row.Key.slice(installationPrefix.length),
    ...value,
    ...optional("welcome", welcome),
    ...optional("welcomedUntil", welcomedUntil),
  };
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

/** Reads the plan among all settings for a board, which is there whatever somebody typed into that row: then there is no plan. */
export function roundPlanAmong(rows: readonly Row<"settings">[]): RoundPlan | undefined {
  const row = rows.find(({ Key }) => Key === roundPlanKey);
  try {
    return row && roundPlanValue.safeParse(JSON.parse(row.Value)).data;
  } catch {
    return undefined;
  }
}

/** Puts a plan in the place of the one that somebody has seen; without one rounds are begun by hand only. */
export async function replaceRoundPlan(
  graph: Graph,
  place: Place,
  seen: RoundPlan | undefined,
  plan: RoundPlan | undefined,
): Promise<Replaced<RoundPlan | undefined>> {
  const item = await findByKey(graph, place, "settings", roundPlanKey);
  const current = roundPlanAmong(item ? [item.row] : []);
  if (!isSame(current, seen)) return { kind: "overtaken", current };
  const Value = plan ? JSON.stringify(plan) : "";
  const outcome = item
    ? await updateItem(graph, place, "settings", item, { Value })
    : await createKeyed(graph, place, "settings", { Key: roundPlanKey, Title: "Rhythmus der Rückmelderunden", Value });
  const isOvertaken = outcome === "overtaken" || outcome === "exists";
  return isOvertaken ? replaceRoundPlan(graph, place, seen, plan) : { kind: "changed" };
}

/** The days on which bodies meet; a meeting that was called off is none. */
export async function readMeetings(graph: Graph, place: Place): Promise<readonly HeldMeeting[]> {
  const items = await readItems(graph, place, "meetings");
  return items.flatMap(({ row }) => (row.Cancelled ? [] : [{ body: row.Body, heldOn: row.HeldOn }]));
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
