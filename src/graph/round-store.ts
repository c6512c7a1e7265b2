import type { CheckIn, Notice } from "../core/check-in.ts";
import type { Posting } from "../core/delivery.ts";
import type { Round, RoundState } from "../core/round.ts";
import { checkInToRow, noticeToRow, roundToRow, rowToCheckIn, rowToNotice, rowToRound } from "./check-in-rows.ts";
import type { Graph } from "./client.ts";
import type { Item, Place } from "./items.ts";
import { createKeyed, createMissing, findByKey, itemsOf, readItems, readRequest, updateItem } from "./items.ts";
import { lists } from "./lists.ts";
import type { Row } from "./rows.ts";

/** A row's value together with the item and version that a conditional write compares. */
export interface Versioned<Value> {
  readonly value: Value;
  readonly id: string;
  readonly etag: string;
}

function versioned<Value>({ id, etag }: Item<"rounds" | "checkIns" | "notices">, value: Value): Versioned<Value> {
  return { value, id, etag };
}

/** What was written, in the version that it has now. */
function moved<Value>(row: Versioned<Value>, etag: string | "overtaken"): Versioned<Value> | "overtaken" {
  return etag === "overtaken" ? etag : { ...row, etag };
}

/** All rounds, in no order. */
export async function readRounds(graph: Graph, place: Place): Promise<readonly Versioned<Round>[]> {
  const items = await readItems(graph, place, "rounds");
  return items.map((item) => versioned(item, rowToRound(item.row)));
}

/** @returns `exists` when a round with that key is there already */
export async function createRound(graph: Graph, place: Place, round: Round): Promise<"created" | "exists"> {
  return createKeyed(graph, place, "rounds", roundToRow(round));
}

/** Writes a round if nobody wrote since it was read. */
export async function moveRound(
  graph: Graph,
  place: Place,
  round: Versioned<Round>,
): Promise<Versioned<Round> | "overtaken"> {
  return moved(round, await updateItem(graph, place, "rounds", round, roundToRow(round.value)));
}

/** Brings a round from one state into another; repeating it, or doing it after somebody else has, changes nothing. */
export async function changeRoundState(
  graph: Graph,
  place: Place,
  key: string,
  from: readonly RoundState[],
  to: RoundState,
): Promise<"changed" | "elsewhere"> {
  const item = await findByKey(graph, place, "rounds", key);
  if (!item?.row.State || !from.includes(item.row.State)) return "elsewhere";
  const outcome = await updateItem(graph, place, "rounds", item, { State: to });
  return outcome === "overtaken" ? "elsewhere" : "changed";
}

/** Creates the check-ins that are not there yet; those that are stay as they are. */
export async function createCheckIns(graph: Graph, place: Place, checkIns: readonly CheckIn[]): Promise<void> {
  await createMissing(graph, place, "checkIns", checkIns.map(checkInToRow));
}

/** Creates the notices that are not there yet; those that are stay as they are. */
export async function createNotices(graph: Graph, place: Place, notices: readonly Notice[]): Promise<void> {
  await createMissing(graph, place, "notices", notices.map(noticeToRow));
}

/** What waits to be posted. */
export interface Outbox {
  readonly checkIns: readonly Versioned<CheckIn>[];
  readonly notices: readonly Versioned<Notice>[];
}

/** Check-ins and notices that are pending or claimed, with their versions. */
export async function readOutbox(graph: Graph, place: Place): Promise<Outbox> {
  const { pending, claimed } = lists.checkIns.columns.State.choices;
  const requests = [
    readRequest(place, "checkIns", { column: "State", equals: pending }),
    readRequest(place, "checkIns", { column: "State", equals: claimed }),
    readRequest(place, "notices", { column: "State", equals: pending }),
    readRequest(place, "notices", { column: "State", equals: claimed }),
  ] as const;
  const answers = await graph.batch(requests);
  const itemsAt = async <Name extends "checkIns" | "notices">(list: Name, index: 0 | 1 | 2 | 3) => {
    const answer = answers[index];
    return answer ? itemsOf(graph, list, requests[index], answer) : [];
  };
  const checkIns = [...(await itemsAt("checkIns", 0)), ...(await itemsAt("checkIns", 1))];
  const notices = [...(await itemsAt("notices", 2)), ...(await itemsAt("notices", 3))];
  return {
    checkIns: checkIns.map((item) => versioned(item, rowToCheckIn(item.row))),
    notices: notices.flatMap((item) => {
      const notice = rowToNotice(item.row);
      return notice ? [versioned(item, notice)] : [];
    }),
  };
}

/** Writes a check-in if nobody wrote since it was read. */
export async function moveCheckIn(
  graph: Graph,
  place: Place,
  checkIn: Versioned<CheckIn>,
): Promise<Versioned<CheckIn> | "overtaken"> {
  return moved(checkIn, await updateItem(graph, place, "checkIns", checkIn, checkInToRow(checkIn.value)));
}

/** Writes where a check-in stands, unless that is known or somebody else is writing it now. */
export async function recordPosting(graph: Graph, place: Place, key: string, posting: Posting): Promise<void> {
  const item = await findByKey(graph, place, "checkIns", key);
  if (item?.row.Message !== "") return;
  const checkIn = rowToCheckIn(item.row);
  const { attempts } = checkIn.delivery;
  await updateItem(
    graph,
    place,
    "checkIns",
    item,
    checkInToRow({ ...checkIn, delivery: { state: "posted", attempts, posting } }),
  );
}

/** The channel in which a check-in was posted is gone. One that is posted elsewhere, or not at all, stays as it is. */
export async function losePosting(graph: Graph, place: Place, key: string, channel: string): Promise<void> {
  const item = await findByKey(graph, place, "checkIns", key);
  if (item?.row.State !== "posted" || item.row.Channel !== channel) return;
  await updateItem(graph, place, "checkIns", item, { State: "failed", Failure: "channelGone" });
}

/**
 * Gives a check-in to the service once more that could not be posted, or whose unit has another channel by now; repeating it,
 * or doing it after somebody else has, changes nothing. Earlier attempts count as one: it is looked for before it is posted, and
 * not given up for their number. Where it was posted stays known until then.
 */
export async function postAgain(graph: Graph, place: Place, key: string): Promise<"changed" | "elsewhere"> {
  const item = await findByKey(graph, place, "checkIns", key);
  if (!item || !(await canPostAgain(graph, place, item.row))) return "elsewhere";
  const attempts = Math.min(item.row.Attempts ?? 0, 1);
  const cells = { State: "pending", Attempts: attempts, ClaimedUntil: "", Failure: undefined } as const;
  const outcome = await updateItem(graph, place, "checkIns", item, cells);
  return outcome === "overtaken" ? "elsewhere" : "changed";
}

async function canPostAgain(graph: Graph, place: Place, row: Row<"checkIns">): Promise<boolean> {
  if (row.State !== "posted") return row.State === "failed";
  const channel = (await findByKey(graph, place, "units", row.Unit))?.row.Channel ?? "";
  return channel !== "" && channel !== row.Channel;
}

/** Writes a notice if nobody wrote since it was read. */
export async function moveNotice(
  graph: Graph,
  place: Place,
  notice: Versioned<Notice>,
): Promise<Versioned<Notice> | "overtaken"> {
  return moved(notice, await updateItem(graph, place, "notices", notice, noticeToRow(notice.value)));
}
