import type { CheckIn, CheckInItem, Notice } from "../core/check-in.ts";
import { itemKinds } from "../core/check-in.ts";
import type { Delivery } from "../core/delivery.ts";
import type { Round } from "../core/round.ts";
import type { Evaluation, Standing } from "../core/standing.ts";
import type { Row } from "./rows.ts";
import { joinLines, optional, splitLines } from "./rows.ts";

export function roundToRow(round: Round): Row<"rounds"> {
  return {
    Key: round.key,
    Title: round.title,
    BeginsOn: round.beginsOn,
    DueOn: round.dueOn,
    ClosesOn: round.closesOn,
    State: round.state,
    FreshDays: round.freshDays,
    RemindOn: joinLines(round.remindOn),
  };
}

/**
 * A round whose state or due day cannot be read is not run. One that an older version has kept says nothing but its due day,
 * which then is the day on which it closes, too.
 */
export function rowToRound(row: Row<"rounds">): Round {
  return {
    key: row.Key,
    title: row.Title,
    beginsOn: row.BeginsOn || row.DueOn,
    dueOn: row.DueOn,
    closesOn: row.ClosesOn || row.DueOn,
    state: (row.DueOn !== "" && row.State) || "paused",
    freshDays: row.FreshDays ?? 0,
    remindOn: splitLines(row.RemindOn),
  };
}

export function checkInToRow(checkIn: CheckIn): Row<"checkIns"> {
  return {
    Key: checkIn.key,
    Title: checkIn.key,
    Round: checkIn.round,
    Unit: checkIn.unit,
    Items: joinLines(checkIn.items.map(itemLine)),
    ...deliveryCells(checkIn.delivery),
  };
}

export function rowToCheckIn(row: Row<"checkIns">): CheckIn {
  return {
    key: row.Key,
    round: row.Round,
    unit: row.Unit,
    items: splitLines(row.Items).flatMap(readItemLine),
    delivery: rowToDelivery(row),
  };
}

/**
 * `figure 2.3-L1-G1@2025 Liste der Runden Tische`: one line for each item, to be read in SharePoint too. A `+` after the
 * kind marks what was known already.
 */
function itemLine({ kind, key, title, period, isKnown }: CheckInItem): string {
  return `${kind}${isKnown ? "+" : ""} ${period === undefined ? key : `${key}@${period}`} ${title}`;
}

/** Older versions kept the key of a step alone. */
function readItemLine(line: string): CheckInItem[] {
  const words = line.trim();
  if (!words.includes(" ")) return [{ kind: "step", key: words, title: words }];
  const [, word, plus, key = "", period, title = key] = /^(\w+)(\+)? ([^\s@]+)(?:@(\S+))?(?: (.*))?$/.exec(words) ?? [];
  const kind = itemKinds.find((known) => known === word);
  return kind ? [{ kind, key, title, ...optional("period", period), ...(plus && { isKnown: true }) }] : [];
}

export function noticeToRow(notice: Notice): Row<"notices"> {
  return {
    Key: notice.key,
    Title: notice.key,
    Round: notice.round,
    Kind: notice.kind,
    Unit: notice.unit,
    ...deliveryCells(notice.delivery),
  };
}

/** `undefined` for a row whose kind somebody has taken away. */
export function rowToNotice(row: Row<"notices">): Notice | undefined {
  if (row.Kind === undefined) return undefined;
  return { key: row.Key, round: row.Round, kind: row.Kind, unit: row.Unit, delivery: rowToDelivery(row) };
}

type DeliveryCells = Pick<Row<"checkIns">, "State" | "Attempts" | "ClaimedUntil" | "Channel" | "Message" | "Failure">;

function deliveryCells({ state, attempts, claimedUntil, posting, failure }: Delivery): DeliveryCells {
  return {
    State: state,
    Attempts: attempts,
    ClaimedUntil: claimedUntil ?? "",
    Channel: posting?.channel ?? "",
    Message: posting?.message ?? "",
    Failure: failure,
  };
}

function rowToDelivery(row: DeliveryCells): Delivery {
  return {
    state: row.State ?? "pending",
    attempts: row.Attempts ?? 0,
    ...optional("claimedUntil", row.ClaimedUntil),
    ...(row.Message === "" ? {} : { posting: { channel: row.Channel, message: row.Message } }),
    ...optional("failure", row.Failure),
  };
}

/** What a measure's row says of its standing. */
export function standingToCells(standing: Standing): Partial<Row<"measures">> {
  return {
    Status: standing.status,
    Progress: standing.progress,
    Obstacle: standing.obstacle,
    Remedy: standing.remedy,
    Support: standing.support,
    Comment: standing.comment,
    OnBehalfOf: standing.onBehalfOf ?? "",
    HeardAt: standing.heardAt ?? "",
  };
}

export function rowToStanding(row: Row<"measures">): Standing {
  return {
    status: row.Status ?? "unknown",
    ...optional("progress", row.Progress),
    obstacle: row.Obstacle,
    remedy: row.Remedy,
    support: row.Support,
    comment: row.Comment,
    ...optional("onBehalfOf", row.OnBehalfOf),
    ...optional("heardAt", row.HeardAt),
  };
}

/** What an indicator's row says of its evaluation. */
export function evaluationToCells(evaluation: Evaluation): Partial<Row<"indicators">> {
  return {
    Fulfilment: evaluation.fulfilment,
    Evidence: evaluation.evidence,
    EvidenceOn: evaluation.on ?? "",
    Comment: evaluation.comment,
    HeardAt: evaluation.heardAt ?? "",
  };
}

/** `undefined` as long as nothing was heard of the indicator. */
export function rowToEvaluation(row: Row<"indicators">): Evaluation | undefined {
  if (row.Fulfilment === undefined) return undefined;
  return {
    fulfilment: row.Fulfilment,
    evidence: row.Evidence,
    ...optional("on", row.EvidenceOn),
    comment: row.Comment,
    ...optional("heardAt", row.HeardAt),
  };
}
