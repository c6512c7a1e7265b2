import { randomUUID } from "node:crypto";
import type { City, Person } from "../city.ts";
import { isOwner } from "./accounts.ts";
import { cardActivity, mentionsBot, messageActivity, queryActivity } from "./activities.ts";
import type { Activity, ActivitySource } from "./activity-envelope.ts";
import type { SendToBot } from "./bot-client.ts";
import { deliver, deliverAll } from "./bot-outcome.ts";
import { readCardAnswer } from "./card-answer.ts";
import type { ChangeFeed } from "./changes.ts";
import { type ChannelAdministration, createChannelAdministration } from "./channel-administration.ts";
import { type Conversation, conversationWithId, mayRead } from "./conversations.ts";
import { HostError } from "./errors.ts";
import { readExtensionAnswer } from "./extension-answer.ts";
import type {
  BotOutcome,
  CardActionRequest,
  ExtensionAnswer,
  ExtensionCommand,
  ExtensionQuery,
  MessageRequest,
} from "./host-api.ts";
import { botAuthor, type Message, type MessageStore, teamScope } from "./store.ts";
import { installationActivities } from "./team-activities.ts";
import type { TeamStore } from "./team-store.ts";

/** How long the bot may take to search (learn.microsoft.com, "Respond to search command"). */
const searchPatienceMs = 5000;

export interface TeamsClientOptions {
  readonly city: City;
  readonly store: MessageStore;
  readonly team: TeamStore;
  /** The searches that the app offers where people write. */
  readonly commands: readonly ExtensionCommand[];
  readonly changes: ChangeFeed;
  readonly sendToBot: SendToBot;
  /** Address of the connector as the bot reaches it, e.g. `http://localhost:4300/connector`. */
  readonly serviceUrl: string;
  readonly now?: () => Date;
  readonly newId?: () => string;
}

/** What a person does in Teams. All of it throws `HostError` for what this person may not or cannot do. */
export interface TeamsClient {
  /** The readable conversation of that id. */
  conversation(person: Person, id: string): Conversation;
  /** Messages as this person sees them, answers to the person's own card actions included. */
  messages(person: Person, conversation: Conversation): readonly Message[];
  send(person: Person, request: MessageRequest): Promise<BotOutcome>;
  act(person: Person, messageId: string, action: CardActionRequest): Promise<BotOutcome>;
  /** Takes a post of the app away, which the owner of the team may do; nobody tells the bot. */
  remove(person: Person, messageId: string): BotOutcome;
  /** Searches with the app's message extension. */
  search(person: Person, query: ExtensionQuery): Promise<ExtensionAnswer>;
  readonly channels: ChannelAdministration;
  /** Brings the app into the team. A bot that cannot be reached leaves the team without the app. */
  install(person: Person): Promise<BotOutcome>;
  uninstall(person: Person): Promise<BotOutcome>;
}

/** Plays the Teams client and the service behind it: keeps what people write and tells the bot as Teams would. */
export function createTeamsClient(options: TeamsClientOptions): TeamsClient {
  const {
    city,
    store,
    team,
    commands,
    changes,
    sendToBot,
    serviceUrl,
    now = () => new Date(),
    newId = randomUUID,
  } = options;
  const source: ActivitySource = { city, serviceUrl, now, newId };

  function conversation(person: Person, id: string): Conversation {
    const found = conversationWithId(city, id);
    if (!found) throw new HostError("notFound", `There is no conversation ${id}.`);
    if (!mayRead(person, found)) throw new HostError("noAccess", `${person.displayName} is not in ${id}.`);
    return found;
  }

  async function install(person: Person, place: Conversation, scope: string): Promise<BotOutcome> {
    store.setInstalled(scope, true);
    const outcome = await deliverAll(sendToBot, installationActivities(source, person, place, "add"));
    if (outcome.kind === "unreachable") store.setInstalled(scope, false);
    changes.announce({ kind: "installation" });
    return outcome;
  }

  function demandApp(person: Person): void {
    if (team.isAppBlocked()) throw new HostError("appBlocked", "The administration has blocked the app.");
    if (!store.isInstalled(teamScope) && !store.isInstalled(person.id))
      throw new HostError("notInstalled", "The app has been removed.");
  }

  function teamConversation(person: Person): Conversation {
    if (person.guest) throw new HostError("noAccess", "Guests cannot add or remove apps.");
    return conversation(person, city.team.threadId);
  }

  async function tell(person: Person, place: Conversation, message: Message): Promise<BotOutcome> {
    if (place.kind === "personal" && !store.isInstalled(person.id)) {
      const outcome = await install(person, place, person.id);
      if (outcome.kind === "unreachable") return outcome;
    }
    return deliver(sendToBot, messageActivity(source, person, place, message));
  }

  async function execute(person: Person, message: Message, activity: Activity): Promise<BotOutcome> {
    let answer = readCardAnswer(await sendToBot(activity));
    if (answer.kind === "unreachable") answer = readCardAnswer(await sendToBot(activity));
    if (answer.kind !== "card") return answer;
    store.showCardTo(message.id, person.id, answer.card);
    changes.announce({ kind: "messages", conversation: message.conversation });
    return { kind: "delivered" };
  }

  return {
    conversation,

    messages(person, { id }) {
      const own = store.personalCards(id, person.id);
      return store.list(id).map((message) => {
        const card = own.get(message.id);
        return card ? { ...message, cards: [card, ...message.cards.slice(1)] } : message;
      });
    },

    async send(person, { conversation: id, text, thread, cards = [] }) {
      const place = conversation(person, id);
      if (thread !== undefined && store.find(thread)?.conversation !== place.id)
        throw new HostError("notFound", `There is no post ${thread} in ${id}.`);
      const message = store.add({ conversation: place.id, thread, author: person.id, text, cards });
      changes.announce({ kind: "messages", conversation: place.id });
      const addressed = place.kind === "personal" || (store.isInstalled(teamScope) && mentionsBot(city, text));
      const heard = addressed && !team.isAppBlocked();
      return heard ? tell(person, place, message) : { kind: "ignored" };
    },

    async act(person, messageId, action) {
      const message = store.find(messageId);
      if (!message) throw new HostError("notFound", `There is no message ${messageId}.`);
      const place = conversation(person, message.conversation);
      demandApp(person);
      const activity = cardActivity(source, person, place, message, action);
      return action.type === "Action.Submit" ? deliver(sendToBot, activity) : execute(person, message, activity);
    },

    remove(person, messageId) {
      const message = store.find(messageId);
      if (message?.author !== botAuthor) throw new HostError("notFound", `There is no post ${messageId} of the app.`);
      const place = conversation(person, message.conversation);
      if (place.kind !== "channel" || !isOwner(person))
        throw new HostError("noAccess", `${person.displayName} does not own the team.`);
      store.remove(message.id);
      changes.announce({ kind: "messages", conversation: place.id });
      return { kind: "ignored" };
    },

    async search(person, { conversation: id, command: commandId, text }) {
      const place = conversation(person, id);
      demandApp(person);
      const command = commands.find((candidate) => candidate.id === commandId);
      if (!command) throw new HostError("notFound", `The app has no command ${commandId}.`);
      if (text === "" && !command.initialRun) return { kind: "results", results: [] };
      const query = { command: command.id, parameter: command.parameter.name, text };
      return readExtensionAnswer(await sendToBot(queryActivity(source, person, place, query), searchPatienceMs));
    },

    channels: createChannelAdministration({ city, store, team, changes, sendToBot, source }),

    async install(person) {
      const place = teamConversation(person);
      return store.isInstalled(teamScope) ? { kind: "delivered" } : install(person, place, teamScope);
    },

    async uninstall(person) {
      const place = teamConversation(person);
      if (!store.isInstalled(teamScope)) return { kind: "delivered" };
      store.uninstallEverywhere();
      changes.announce({ kind: "installation" });
      return deliverAll(sendToBot, installationActivities(source, person, place, "remove"));
    },
  };
}
