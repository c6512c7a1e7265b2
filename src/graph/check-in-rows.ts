import type { CheckIn, Response, Round } from "../core/round.ts";
import type { Standing } from "../core/standing.ts";
import type { Row } from "./rows.ts";
import { joinLines, optional, splitLines } from "./rows.ts";

export function roundToRow(round: Round): Row<"rounds"> {
  return { Key: round.key, Title: round.title, BeganOn: round.beganOn, DueOn: round.dueOn, State: round.state };
}

export function rowToRound(row: Row<"rounds">): Round {
  return {
    key: row.Key,
    title: row.Title,
    beganOn: row.BeganOn,
    dueOn: row.DueOn,
    state: row.State ?? "closed",
  };
}

export function checkInToRow(checkIn: CheckIn): Row<"checkIns"> {
  return {
    Key: checkIn.key,
    Title: checkIn.key,
    Round: checkIn.round,
    Unit: checkIn.unit,
    Items: joinLines(checkIn.items),
    State: checkIn.state,
    ClaimedUntil: checkIn.claimedUntil ?? "",
    Channel: checkIn.posting?.channel ?? "",
    Message: checkIn.posting?.message ?? "",
    Failure: checkIn.failure,
  };
}

export function rowToCheckIn(row: Row<"checkIns">): CheckIn {
  return {
    key: row.Key,
    round: row.Round,
    unit: row.Unit,
    items: splitLines(row.Items),
    state: row.State ?? "pending",
    ...optional("claimedUntil", row.ClaimedUntil),
    ...(row.Message === "" ? {} : { posting: { channel: row.Channel, message: row.Message } }),
    ...optional("failure", row.Failure),
  };
}

export function responseToRow(response: Response): Row<"responses"> {
  const { answer } = response;
  return {
    Key: response.key,
    Title: response.item,
    CheckIn: response.checkIn,
    Item: response.item,
    Revision: response.revision,
    Status: answer.status,
    Progress: answer.progress,
    Obstacle: answer.obstacle,
    Comment: answer.comment,
    AnsweredById: response.answeredBy.id,
    AnsweredByName: response.answeredBy.name,
    AnsweredAt: response.answeredAt,
  };
}

/** `undefined` for a row without a status, which no response of ours has. */
export function rowToResponse(row: Row<"responses">): Response | undefined {
  if (row.Status === undefined || row.Status === "unknown") return undefined;
  return {
    key: row.Key,
    checkIn: row.CheckIn,
    item: row.Item,
    revision: row.Revision ?? 1,
    answer: {
      status: row.Status,
      ...optional("progress", row.Progress),
      obstacle: row.Obstacle,
      comment: row.Comment,
    },
    answeredBy: { id: row.AnsweredById, name: row.AnsweredByName },
    answeredAt: row.AnsweredAt,
  };
}

/** What a measure's row says of its standing. */
export function standingToCells(standing: Standing): Partial<Row<"measures">> {
  return {
    Status: standing.status,
    Progress: standing.progress,
    Obstacle: standing.obstacle,
    Comment: standing.comment,
    HeardAt: standing.heardAt ?? "",
  };
}

export function rowToStanding(row: Row<"measures">): Standing {
  return {
    status: row.Status ?? "unknown",
    ...optional("progress", row.Progress),
    obstacle: row.Obstacle,
    comment: row.Comment,
    ...optional("heardAt", row.HeardAt),
  };
}
