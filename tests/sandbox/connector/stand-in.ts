import { DatabaseSync } from "node:sqlite";
import { type City, type Person, city as ratingen } from "../../../src/sandbox/city.ts";
import { openClock } from "../../../src/sandbox/clock.ts";
import type { Activity } from "../../../src/sandbox/connector/activity-envelope.ts";
import type { BotAnswer } from "../../../src/sandbox/connector/bot-client.ts";
import { createChangeFeed } from "../../../src/sandbox/connector/changes.ts";
import type { ExtensionCommand, HostChange } from "../../../src/sandbox/connector/host-api.ts";
import { openMessageStore } from "../../../src/sandbox/connector/store.ts";
import { openTabStore } from "../../../src/sandbox/connector/tab-store.ts";
import { livingCity, openTeamStore } from "../../../src/sandbox/connector/team-store.ts";
import { createTeamsClient } from "../../../src/sandbox/connector/teams-client.ts";

function personWithRole(name: string): Person {
  const person = ratingen.people.find(({ displayName }) => displayName === name);
  if (!person) throw new Error(`Nobody is called ${name}.`);
  return person;
}

export function channelId(name: string): string {
  const channel = ratingen.team.channels.find(({ displayName }) => displayName === name);
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

const find: ExtensionCommand = {
  id: "find",
  title: "Suchen",
  description: "",
  initialRun: true,
  parameter: { name: "text", title: "Suchbegriff" },
};

interface StandInOptions {
  readonly bot?: ReturnType<typeof buildBot>;
  readonly database?: DatabaseSync;
  readonly city?: City;
}

export function buildStandIn({
  bot = buildBot(),
  database = new DatabaseSync(":memory:"),
  city: founded = ratingen,
}: StandInOptions = {}) {
  const clock = openClock(database, { machine: () => Date.parse("2026-03-03T13:05:00Z") });
  const { now } = clock;
  const store = openMessageStore(database, { now });
  const team = openTeamStore(database, founded);
  const city = livingCity(founded, team);
  const commands = [find];
  const tabs = openTabStore(database);
  const changes = createChangeFeed();
  const announced: HostChange[] = [];
  changes.subscribe((change) => announced.push(change));
  const teams = createTeamsClient({
    city,
    store,
    team,
    commands,
    changes,
    sendToBot: bot.send,
    serviceUrl: "http://localhost:4300/connector",
    now,
    newId: () => "f:1",
  });
  return { city, store, team, commands, clock, now, tabs, changes, announced, teams, bot };
}

export function cardAnswer(card: object): BotAnswer {
  const body = { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: card };
  return { kind: "answered", status: 200, body };
}
