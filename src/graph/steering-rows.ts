import type { Decision } from "../core/decision.ts";
import { titleOf } from "../core/decision.ts";
import type { KeptItem, Meeting } from "../core/meeting.ts";
import type { Network } from "../core/network.ts";
import type { KeyedCells } from "./items.ts";
import type { Row } from "./rows.ts";
import { joinLines, optional, splitLines } from "./rows.ts";

/** Meetings, decisions and networks as rows of their lists, and back. */

export function rowToMeeting(row: Row<"meetings">): Meeting {
  return {
    key: row.Key,
    title: row.Title,
    body: row.Body,
    heldOn: row.HeldOn,
    place: row.Place,
    isCancelled: row.Cancelled,
    agenda: splitLines(row.Agenda).flatMap(readKeptLine),
    shown: row.Shown,
  };
}

/** What was planned of a meeting; its agenda and what the stage shows are written apart. */
export function meetingCells(meeting: Meeting): KeyedCells<"meetings"> {
  return {
    Key: meeting.key,
    Title: meeting.title,
    Body: meeting.body,
    HeldOn: meeting.heldOn,
    Place: meeting.place,
    Cancelled: meeting.isCancelled,
  };
}

/** One line for each item, to be read in SharePoint too: `+ blocked:2.3-L1-S1 Übersicht`, and `-` for one that is left out. */
export function agendaCell(agenda: readonly KeptItem[]): string {
  return joinLines(agenda.map(({ id, title, isLeftOut }) => `${isLeftOut ? "-" : "+"} ${id} ${titleOf(title)}`));
}

function readKeptLine(line: string): readonly KeptItem[] {
  const [, sign, id = "", title = ""] = /^([+-]) (\S+) ?(.*)$/.exec(line.trim()) ?? [];
  return sign === undefined ? [] : [{ id, title, ...(sign === "-" && { isLeftOut: true }) }];
}

/** A row without a state is one that somebody has typed in: an open decision. */
export function rowToDecision(row: Row<"decisions">): Decision {
  return {
    key: row.Key,
    meeting: row.Meeting,
    ...optional("decidedOn", row.DecidedOn),
    agendaItem: row.AgendaItem,
    ...optional("about", row.Item),
    text: row.Text || row.Title,
    unit: row.Unit,
    ...optional("dueOn", row.DueOn),
    state: row.State ?? "open",
    note: row.Note,
    ...optional("heardAt", row.HeardAt),
  };
}

export function decisionCells(decision: Decision): KeyedCells<"decisions"> {
  return {
    Key: decision.key,
    Title: titleOf(decision.text),
    Meeting: decision.meeting,
    DecidedOn: decision.decidedOn ?? "",
    AgendaItem: decision.agendaItem,
    Item: decision.about ?? "",
    Text: decision.text,
    Unit: decision.unit,
    DueOn: decision.dueOn ?? "",
    State: decision.state,
    Note: decision.note,
    HeardAt: decision.heardAt ?? "",
  };
}

export function rowToNetwork(row: Row<"networks">): Network {
  return {
    key: row.Key,
    title: row.Title,
    topic: row.Topic,
    ...optional("lead", row.Lead),
    contact: row.Contact,
    ...optional("checkedOn", row.CheckedOn),
  };
}

export function networkCells(network: Network): KeyedCells<"networks"> {
  return {
    Key: network.key,
    Title: network.title,
    Topic: network.topic,
    Lead: network.lead ?? "",
    Contact: network.contact,
    CheckedOn: network.checkedOn ?? "",
  };
}
