import type { Interval, IsoDate } from "../../core/concept.ts";
import type { Decision } from "../../core/decision.ts";
import type { KeptItem, Meeting } from "../../core/meeting.ts";
import type { Network } from "../../core/network.ts";
import { changeRhythm } from "../../graph/body-store.ts";
import { changeDecision, recordDecision } from "../../graph/decision-store.ts";
import type { MeetingPlan, ShownItem } from "../../graph/meeting-store.ts";
import { changeMeeting, createMeeting, keepAgenda, openShownItem } from "../../graph/meeting-store.ts";
import type { Register } from "../../graph/network-store.ts";
import { changeNetwork, createNetwork, noteReport, readRegister } from "../../graph/network-store.ts";
import type { Replaced } from "../../graph/seen-row.ts";
import type { Connection } from "../connection.ts";

/**
 * What the pages about bodies, meetings and networks read and write, always with the rights of whoever is signed in. A
 * change takes what was seen: `overtaken` tells what somebody else has written since, and nothing was written. All reject
 * with a `GraphError` or a `SignInError`.
 */
export interface SteeringDesk {
  /** How often a body meets; an interval of no months stands for none. */
  changeRhythm(body: string, seen: Interval, wanted: Interval): Promise<Replaced<Interval>>;
  /** `exists` when the body has a meeting on that day already. */
  addMeeting(meeting: Meeting): Promise<"created" | "exists">;
  changeMeeting(seen: Meeting, wanted: MeetingPlan): Promise<Replaced<MeetingPlan>>;
  keepAgenda(seen: Meeting, wanted: readonly KeptItem[]): Promise<Replaced<readonly KeptItem[]>>;
  openShownItem(meeting: string): ShownItem;
  /** Under the next free number of its meeting. */
  recordDecision(decision: Omit<Decision, "key">): Promise<Decision>;
  changeDecision(seen: Decision, wanted: Decision): Promise<Replaced<Decision>>;
  readRegister(): Promise<Register>;
  addNetwork(network: Network): Promise<"created" | "exists">;
  changeNetwork(seen: Network, wanted: Network): Promise<Replaced<Network>>;
  noteReport(seen: IsoDate | undefined, day: IsoDate): Promise<Replaced<string>>;
}

export type OpenSteering = () => Promise<SteeringDesk>;

export function createSteeringDesk({ graph, place }: Pick<Connection, "graph" | "place">): SteeringDesk {
  return {
    changeRhythm: (body, seen, wanted) => changeRhythm(graph, place, body, seen, wanted),
    addMeeting: (meeting) => createMeeting(graph, place, meeting),
    changeMeeting: (seen, wanted) => changeMeeting(graph, place, seen, wanted),
    keepAgenda: (seen, wanted) => keepAgenda(graph, place, seen, wanted),
    openShownItem: (meeting) => openShownItem(graph, place, meeting),
    recordDecision: (decision) => recordDecision(graph, place, decision),
    changeDecision: (seen, wanted) => changeDecision(graph, place, seen, wanted),
    readRegister: () => readRegister(graph, place),
    addNetwork: (network) => createNetwork(graph, place, network),
    changeNetwork: (seen, wanted) => changeNetwork(graph, place, seen, wanted),
    noteReport: (seen, day) => noteReport(graph, place, seen, day),
  };
}
