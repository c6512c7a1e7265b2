import type { FigureAmounts, FigureReport } from "../core/check-in.ts";
import { reportedStates } from "../core/decision.ts";
import type { Answer, FigureAnswer, Response } from "../core/response.ts";
import { linesToParts, partsToLines } from "./published-rows.ts";
import type { Row } from "./rows.ts";
import { optional } from "./rows.ts";

/** Amounts are no part of it: everybody may read the responses, and only those who report figures the amounts. */
export function responseToRow(response: Response): Partial<Row<"responses">> & { readonly Key: string } {
  return {
    Key: response.key,
    Title: response.item,
    CheckIn: response.checkIn,
    Kind: response.answer.kind,
    Item: response.item,
    Revision: response.revision,
    ...answerCells(response.answer),
    AnsweredById: response.answeredBy.id,
    AnsweredByName: response.answeredBy.name,
    AnsweredAt: response.answeredAt,
  };
}

function answerCells(answer: Answer): Partial<Row<"responses">> {
  switch (answer.kind) {
    case "step":
      return {
        Status: answer.status,
        Progress: answer.progress,
        Obstacle: answer.obstacle,
        Remedy: answer.remedy,
        Support: answer.support,
        Comment: answer.comment,
        OnBehalfOf: answer.onBehalfOf ?? "",
      };
    case "figure":
      return {
        Period: answer.period,
        IsProvisional: answer.isProvisional,
        NotCollectable: answer.notCollectable ?? "",
        Source: answer.source,
        Comment: answer.comment,
      };
    case "indicator":
      return {
        Fulfilment: answer.fulfilment,
        Evidence: answer.evidence,
        EvidenceOn: answer.on ?? "",
        Comment: answer.comment,
      };
    case "decision":
      return { DecisionState: answer.state, Comment: answer.comment };
    case "voice":
      return { Works: answer.works, Missing: answer.missing };
  }
}

/**
 * `undefined` for a row that no response of ours looks like.
 * @param amounts of a figure, for a reader who may see them
 */
export function rowToResponse(row: Row<"responses">, amounts?: FigureAmounts): Response | undefined {
  const answer = rowToAnswer(row, amounts);
  return (
    answer && {
      key: row.Key,
      checkIn: row.CheckIn,
      item: row.Item,
      revision: row.Revision ?? 1,
      answer,
      answeredBy: { id: row.AnsweredById, name: row.AnsweredByName },
      answeredAt: row.AnsweredAt,
    }
  );
}

/** Older versions asked for steps alone, and did not say so. */
function rowToAnswer(row: Row<"responses">, amounts: FigureAmounts | undefined): Answer | undefined {
  switch (row.Kind ?? (row.Status && "step")) {
    case undefined:
      return undefined;
    case "step":
      if (row.Status === undefined || row.Status === "unknown") return undefined;
      return {
        kind: "step",
        status: row.Status,
        ...optional("progress", row.Progress),
        obstacle: row.Obstacle,
        remedy: row.Remedy,
        support: row.Support,
        comment: row.Comment,
        ...optional("onBehalfOf", row.OnBehalfOf),
      };
    case "figure":
      return {
        kind: "figure",
        period: row.Period,
        ...optional("amounts", amounts),
        ...optional("notCollectable", row.NotCollectable),
        isProvisional: row.IsProvisional,
        source: row.Source,
        comment: row.Comment,
      };
    case "indicator":
      if (row.Fulfilment === undefined) return undefined;
      return {
        kind: "indicator",
        fulfilment: row.Fulfilment,
        evidence: row.Evidence,
        ...optional("on", row.EvidenceOn),
        comment: row.Comment,
      };
    case "decision": {
      const state = reportedStates.find((known) => known === row.DecisionState);
      return state && { kind: "decision", state, comment: row.Comment };
    }
    case "voice":
      return { kind: "voice", works: row.Works, missing: row.Missing };
  }
}

/** The confidential half of a figure's response, under the same key; whole enough to make the other half of it again. */
export function figureValueToRow(
  response: Response,
  answer: FigureAnswer,
): Partial<Row<"figureValues">> & { readonly Key: string } {
  const { amounts } = answer;
  return {
    Key: response.key,
    Title: response.item,
    Figure: response.item,
    CheckIn: response.checkIn,
    Period: answer.period,
    ...(amounts && { Value: Number(amounts.total) }),
    Cells: partsToLines(amounts?.cells ?? {}),
    NotCollectable: answer.notCollectable ?? "",
    IsProvisional: answer.isProvisional,
    Source: answer.source,
    Note: answer.comment,
    ReportedById: response.answeredBy.id,
    ReportedByName: response.answeredBy.name,
    ReportedAt: response.answeredAt,
    Revision: response.revision,
  };
}

/** The response of which a figure's value is a half. */
export function figureValueToResponse(row: Row<"figureValues">): Response {
  const { reportedAt, ...reported } = rowToFigureReport(row);
  return {
    key: row.Key,
    checkIn: row.CheckIn,
    item: row.Figure,
    revision: row.Revision ?? 1,
    answer: { kind: "figure", ...reported },
    answeredBy: { id: row.ReportedById, name: row.ReportedByName },
    answeredAt: reportedAt,
  };
}

export function rowToFigureReport(row: Row<"figureValues">): FigureReport {
  return {
    period: row.Period,
    ...optional("amounts", rowToAmounts(row)),
    ...optional("notCollectable", row.NotCollectable),
    isProvisional: row.IsProvisional,
    source: row.Source,
    comment: row.Note,
    reportedAt: row.ReportedAt,
  };
}

export function rowToAmounts(row: Row<"figureValues">): FigureAmounts | undefined {
  if (row.Value === undefined) return undefined;
  return { total: String(row.Value), cells: linesToParts(row.Cells) };
}
