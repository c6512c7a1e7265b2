import express, { type Router } from "express";
import { z } from "zod";
import type { City, Person } from "../city.ts";
import type { Clock } from "../clock.ts";
import { isOwner } from "./accounts.ts";
import type { ChangeFeed } from "./changes.ts";
import { createCircumstancesRouter } from "./circumstances-router.ts";
import { belongsTo, personalConversation } from "./conversations.ts";
import { HostError } from "./errors.ts";
import type { CardJson, ExtensionCommand, HostMessage, HostPerson, HostState } from "./host-api.ts";
import { actingPerson, answerError, namedPerson, parsed } from "./host-request.ts";
import { type Message, type MessageStore, teamScope } from "./store.ts";
import { configurationUrlAt, contentUrlAt, createTabPlaces } from "./tab-places.ts";
import type { TabStore } from "./tab-store.ts";
import type { TeamStore } from "./team-store.ts";
import type { TeamsClient } from "./teams-client.ts";
import { type IssueUserToken, nestedAppTokens } from "./tokens.ts";

export interface HostOptions {
  readonly city: City;
  readonly store: MessageStore;
  readonly team: TeamStore;
  readonly tabs: TabStore;
  readonly commands: readonly ExtensionCommand[];
  readonly clock: Clock;
  readonly changes: ChangeFeed;
  readonly teams: TeamsClient;
  readonly issueUserToken: IssueUserToken;
  /** Address of the product's tab. */
  readonly tabUrl?: string;
  /** The browser's time, by which the tokens go that it gets. */
  readonly now?: () => Date;
}

const messageRequest = z
  .object({
    conversation: z.string(),
    text: z.string().trim().max(28_000),
    thread: z.string().optional(),
    cards: z.array(z.custom<CardJson>((card) => typeof card === "object" && card !== null)).default([]),
  })
  .refine(({ text, cards }) => text !== "" || cards.length > 0, "A message says something.");

const searchRequest = z.object({ conversation: z.string(), command: z.string(), text: z.string().trim() });

const actionRequest = z.object({
  type: z.enum(["Action.Execute", "Action.Submit"]),
  verb: z.string().optional(),
  data: z.unknown(),
});

const tabRequest = z.object({
  conversation: z.string(),
  name: z.string().trim().min(1).max(128),
  entityId: z.string().min(1).max(64),
  contentUrl: z.url(),
  websiteUrl: z.url(),
});

const stageRequest = z.object({ contentUrl: z.url() });

const tokenRequest = z.object({ clientId: z.string(), scope: z.string() });

const sseHeartbeatMs = 25_000;

function hostPerson(person: Person): HostPerson {
  const { id, displayName, userPrincipalName, guest, role } = person;
  return { id, displayName, userPrincipalName, guest, role, ownsTeam: isOwner(person) };
}

/**
 * What the Teams-like page asks for, to be mounted at `/host/api`. Whoever calls is believed to be the person in the
 * header `x-sandbox-person`: there is no sign-in, which is why the sandbox may only listen on this machine. A page of
 * another origin cannot send that header, so no other site acts in a person's name.
 */
export function createHostRouter(options: HostOptions): Router {
  const { city, store, team, commands, clock, changes, teams, issueUserToken, now = () => new Date() } = options;
  const { tabUrl = "http://localhost:3978/tab/" } = options;
  const places = createTabPlaces({ city, tabs: options.tabs, tabUrl });
  const router = express.Router();
  const [firstPerson] = city.people;

  function latest(conversation: string): { readonly latest?: string } {
    const id = store.latest(conversation);
    return id ? { latest: id } : {};
  }

  function stateFor(person: Person): HostState {
    const chat = personalConversation(person).id;
    const meeting = places.meetingFor(person);
    return {
      person: hostPerson(person),
      people: city.people.map(hostPerson),
      tenantId: city.tenantId,
      team: { displayName: city.team.displayName, threadId: city.team.threadId, groupId: city.team.groupId },
      channels: team
        .channels()
        .filter((channel) => !channel.deleted && belongsTo(person, channel))
        .map((channel) => ({ ...channel, ...latest(channel.id), tabs: places.tabsIn(channel.id) })),
      deletedChannels: team.channels().filter(({ deleted }) => deleted),
      chat: { id: chat, ...latest(chat) },
      app: {
        id: city.app.id,
        displayName: city.bot.displayName,
        installed: store.isInstalled(teamScope),
        blocked: team.isAppBlocked(),
        commands,
      },
      ...(meeting ? { meeting } : {}),
      tabUrl: contentUrlAt(tabUrl),
      configurationUrl: configurationUrlAt(tabUrl),
      clockOffsetMs: clock.offsetMs(),
    };
  }

  function hostMessage({ conversation: _, ...message }: Message): HostMessage {
    const author = city.people.find(({ id }) => id === message.author);
    return { ...message, authorName: author?.displayName ?? city.bot.displayName };
  }

  router.get("/changes", (request, response) => {
    response.set({ "content-type": "text/event-stream", "cache-control": "no-store" });
    response.flushHeaders();
    const end = changes.subscribe((change) => response.write(`data: ${JSON.stringify(change)}\n\n`));
    const heartbeat = setInterval(() => response.write(":\n\n"), sseHeartbeatMs);
    request.on("close", () => {
      clearInterval(heartbeat);
      end();
    });
  });

  router.use(express.json());

  router.get("/state", (request, response) => {
    const person = namedPerson(city, request) ?? firstPerson;
    if (!person) throw new HostError("notFound", "Nobody lives in the city.");
    response.json(stateFor(person));
  });

  router.get("/messages", (request, response) => {
    const person = actingPerson(city, request);
    const conversation = teams.conversation(person, String(request.query.conversation));
    response.json(teams.messages(person, conversation).map(hostMessage));
  });

  router.post("/messages", async (request, response) => {
    response.json(await teams.send(actingPerson(city, request), parsed(messageRequest, request.body)));
  });

  router.post("/messages/:message/action", async (request, response) => {
    const action = parsed(actionRequest, request.body);
    response.json(await teams.act(actingPerson(city, request), request.params.message, action));
  });

  router.delete("/messages/:message", (request, response) => {
    response.json(teams.remove(actingPerson(city, request), request.params.message));
  });

  router.post("/search", async (request, response) => {
    response.json(await teams.search(actingPerson(city, request), parsed(searchRequest, request.body)));
  });

  router.use(createCircumstancesRouter({ city, teams, changes, clock }));

  router.post("/app", async (request, response) => {
    response.json(await teams.install(actingPerson(city, request)));
  });

  router.delete("/app", async (request, response) => {
    response.json(await teams.uninstall(actingPerson(city, request)));
  });

  router.post("/tabs", (request, response) => {
    response.json(places.add(actingPerson(city, request), parsed(tabRequest, request.body)));
    changes.announce({ kind: "tabs" });
  });

  router.delete("/tabs/:tab", (request, response) => {
    places.remove(actingPerson(city, request), request.params.tab);
    response.json({});
    changes.announce({ kind: "tabs" });
  });

  router.put("/meeting/stage", (request, response) => {
    places.share(actingPerson(city, request), parsed(stageRequest, request.body).contentUrl);
    response.json({});
    changes.announce({ kind: "tabs" });
  });

  router.delete("/meeting/stage", (request, response) => {
    places.stopSharing(actingPerson(city, request));
    response.json({});
    changes.announce({ kind: "tabs" });
  });

  router.post("/token", async (request, response) => {
    const person = actingPerson(city, request);
    const wanted = parsed(tokenRequest, request.body);
    response.json(await nestedAppTokens(city, issueUserToken, person, wanted, now()));
  });

  router.use((request, response) => {
    response.status(404).json({ error: { code: "notFound", message: `The host has no ${request.path}.` } });
  });
  router.use(answerError);
  return router;
}
