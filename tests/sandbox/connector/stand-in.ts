import { DatabaseSync } from "node:sqlite";
import { city, type Person } from "../../../src/sandbox/city.ts";
import type { Activity } from "../../../src/sandbox/connector/activities.ts";
import type { BotAnswer } from "../../../src/sandbox/connector/bot-client.ts";
import { createChangeFeed } from "../../../src/sandbox/connector/changes.ts";
import type { HostChange } from "../../../src/sandbox/connector/host-api.ts";
import { openMessageStore } from "../../../src/sandbox/connector/store.ts";
import { openTabStore } from "../../../src/sandbox/connector/tab-store.ts";
import { createTeamsClient } from "../../../src/sandbox/connector/teams-client.ts";

function personWithRole(name: string): Person {
  const person = city.people.find(({ displayName }) => displayName === name);
  if (!person) throw new Error(`Nobody is called ${name}.`);
  return person;
}

export function channelId(name: string): string {
  const channel = city.team.channels.find(({ displayName }) => displayName === name);
  if (!channel) throw new Error(`No channel is called ${name}.`);
  return channel.id;
}

export const coordinator = personWithRole("Koordination Integration");
export const youthOffice = personWithRole("Mitglied Jugendamt 1");
export const youthOfficeToo = personWithRole("Mitglied Jugendamt 2");
export const guest = personWithRole("Gast Runder Tisch 1");

/** A bot that answers as told, in order, and then with an empty 200. */
export function buildBot(...answers: readonly BotAnswer[]) {
  const heard: Activity[] = [];
  const waiting = [...answers];
  const send = async (activity: Activity): Promise<BotAnswer> => {
    heard.push(activity);
    return waiting.shift() ?? { kind: "answered", status: 200, body: undefined };
  };
  return { heard, send, answerWith: (...more: readonly BotAnswer[]) => waiting.push(...more) };
}

export function buildStandIn({ bot = buildBot(), database = new DatabaseSync(":memory:") } = {}) {
  const store = openMessageStore(database, { now: () => new Date("2026-03-03T13:05:00Z") });
  const tabs = openTabStore(database);
  const changes = createChangeFeed();
  const announced: HostChange[] = [];
  changes.subscribe((change) => announced.push(change));
  const teams = createTeamsClient({
    city,
    store,
    changes,
    sendToBot: bot.send,
    serviceUrl: "http://localhost:4300/connector",
    now: () => new Date("2026-03-03T13:05:00Z"),
    newId: () => "f:1",
  });
  return { city, store, tabs, changes, announced, teams, bot };
}

export function cardAnswer(card: object): BotAnswer {
  const body = { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: card };
  return { kind: "answered", status: 200, body };
}
