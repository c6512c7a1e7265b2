import type { AdaptiveCard } from "../cards/adaptive-card.ts";
import type { NamedChannel } from "../cards/binding-card.ts";
import type { Board, ChannelBinding } from "../core/board.ts";
import type { IsoDate, IsoInstant } from "../core/concept.ts";
import type { AskedStep, CheckIn, Response, Round } from "../core/round.ts";
import type { Standing } from "../core/standing.ts";

/** A row's value, with the item and version that a conditional write compares. */
export interface Versioned<Value> {
  readonly value: Value;
  readonly id: string;
  readonly etag: string;
}

/** What the service must know to answer one submission. */
export interface AnswerContext {
  readonly checkIn: CheckIn | undefined;
  readonly round: Round | undefined;
  /** Title of the unit that is asked; empty when there is no such check-in. */
  readonly unitTitle: string;
  /** Title and last standing of every item of the check-in that the lists still hold, by key. */
  readonly items: ReadonlyMap<string, AskedStep>;
  /** All responses to the check-in. */
  readonly responses: readonly Response[];
}

/** A team into which the bot was installed, with what is needed to post there again. */
export interface Installation {
  /** Thread id of the team. */
  readonly team: string;
  readonly tenant: string;
  readonly serviceUrl: string;
}

/** The rhythm by which the timer begins rounds. */
export interface RoundPlan {
  readonly nextOn: IsoDate;
  readonly everyMonths: number;
}

/** Measures that changed since the position that the lists keep for all instances of the service. */
export interface MeasureChanges {
  /** Keys; `all` when it cannot be told which. */
  readonly measures: ReadonlySet<string> | "all";
  readonly position: string;
  /** Absent as long as no position was kept. */
  readonly kept?: { readonly id: string; readonly etag: string };
}

/** The lists, as the service uses them. Every write is either conditional or carries a unique key. */
export interface Lists {
  readBoard(): Promise<Board>;
  /** `exists` when a round with that key is there already. */
  createRound(round: Round): Promise<"created" | "exists">;
  /** Nobody can answer it any more. Closing it again changes nothing. */
  closeRound(round: string): Promise<void>;
  /** Check-ins whose key is there already are left as they are. */
  createCheckIns(checkIns: readonly CheckIn[]): Promise<void>;
  /** Check-ins of all open rounds that are not posted, with their versions. */
  readUndelivered(): Promise<readonly Versioned<CheckIn>[]>;
  /** Writes the state of a check-in if nobody wrote since; `overtaken` otherwise. */
  moveCheckIn(checkIn: Versioned<CheckIn>): Promise<Versioned<CheckIn> | "overtaken">;
  readAnswerContext(checkIn: string): Promise<AnswerContext>;
  /** `exists` when a response with that key is there already. */
  createResponse(response: Response): Promise<"created" | "exists">;
  /** Moves a measure on, unless it has heard something newer; repeating it changes nothing. */
  moveMeasure(measure: string, standing: Standing): Promise<void>;
  /** Takes the channel away from the unit when `binding` is missing. */
  bindChannel(unit: string, binding: ChannelBinding | undefined): Promise<void>;
  readInstallations(): Promise<readonly Installation[]>;
  saveInstallation(installation: Installation): Promise<void>;
  removeInstallation(team: string): Promise<void>;
  /** Object ids of the accounts that may begin rounds and bind channels. */
  readCoordinators(): Promise<readonly string[]>;
  addCoordinator(account: string): Promise<void>;
  readRoundPlan(): Promise<RoundPlan | undefined>;
  /** Writes the plan if it is still `previous`; `overtaken` when another instance was first. */
  moveRoundPlan(previous: RoundPlan, next: RoundPlan): Promise<"moved" | "overtaken">;
  readMeasureChanges(): Promise<MeasureChanges>;
  /** Changes up to there are dealt with. When another instance was first, its position stays. */
  keepPosition(changes: MeasureChanges): Promise<void>;
}

/** A list of which Graph tells changes. */
export type WatchedList = "measures" | "checkIns" | "rounds" | "units";

/** Graph's promise to tell of changes of a list, until it expires. */
export interface Subscription {
  readonly id: string;
  readonly list: WatchedList;
  readonly notificationUrl: string;
  readonly expiresAt: IsoInstant;
}

/** The service's own subscriptions. */
export interface Subscriptions {
  /** The lists that are to be watched. */
  readonly lists: readonly WatchedList[];
  read(): Promise<readonly Subscription[]>;
  create(wish: Omit<Subscription, "id"> & { readonly clientState: string }): Promise<void>;
  /** `gone` when it has expired already. */
  renew(id: string, expiresAt: IsoInstant): Promise<"renewed" | "gone">;
  /** Deleting what is gone changes nothing. */
  delete(id: string): Promise<void>;
}

/** A conversation of a tenant, and the address of the service through which it is reached. */
export interface Place {
  readonly tenant: string;
  readonly serviceUrl: string;
  /** Id of the channel, or of the chat with one person; for an answer in the thread with `;messageid=…`. */
  readonly conversation: string;
}

/** Teams, as the service uses it. Failures are `MessengerError`s. */
export interface Messenger {
  /** Begins a thread in a channel. The result is the id of its message. */
  post(place: Place, card: AdaptiveCard): Promise<string>;
  /** Replaces a message for everybody. */
  update(place: Place, message: string, card: AdaptiveCard): Promise<void>;
  reply(place: Place, card: AdaptiveCard): Promise<void>;
  /** The channels of a team, the general one first. */
  channelsOf(installation: Installation): Promise<readonly NamedChannel[]>;
}

/** Where something comes from and who did it, as the verified activity says. */
export interface Origin {
  readonly place: Place;
  /** Id of the channel, or of the chat, without the thread. */
  readonly channel: string;
  /** Absent in a chat with one person. */
  readonly team?: string;
  readonly account: { readonly id: string; readonly name: string };
}
