import type { AdaptiveCard } from "../cards/adaptive-card.ts";
import type { NamedChannel } from "../cards/binding-card.ts";
import type { Board, ChannelBinding } from "../core/board.ts";
import type { CheckIn, Notice } from "../core/check-in.ts";
import type { IsoDate, IsoInstant } from "../core/concept.ts";
import type { Posting } from "../core/delivery.ts";
import type { Response } from "../core/response.ts";
import type { Round, RoundState } from "../core/round.ts";
import type { RoundPlan } from "../core/round-plan.ts";
import type { AnswerContext, ItemChoice } from "../graph/answer-context.ts";
import type { Changes } from "../graph/changes.ts";
import type { ChannelSearch } from "../graph/channel-messages.ts";
import type { FigureDesk, Publishing, RawValue } from "../graph/figure-desk.ts";
import type { Outbox, Versioned } from "../graph/round-store.ts";
import type { HeldMeeting, Installation } from "../graph/settings-store.ts";
import type { Subscription, WatchedList } from "../graph/subscriptions.ts";

/** The lists, as the service uses them. Every write is either conditional or carries a unique key. */
export interface Lists {
  readBoard(): Promise<Board>;
  readRounds(): Promise<readonly Versioned<Round>[]>;
  /** `exists` when a round with that key is there already. */
  createRound(round: Round): Promise<"created" | "exists">;
  /** Writes a round if nobody wrote since it was read. */
  moveRound(round: Versioned<Round>): Promise<Versioned<Round> | "overtaken">;
  /** Brings a round from one state into another; `elsewhere` when it is in none of `from`. */
  changeRoundState(round: string, from: readonly RoundState[], to: RoundState): Promise<"changed" | "elsewhere">;
  /** Check-ins whose key is there already are left as they are. */
  createCheckIns(checkIns: readonly CheckIn[]): Promise<void>;
  /** Notices whose key is there already are left as they are. */
  createNotices(notices: readonly Notice[]): Promise<void>;
  /** What is pending or claimed, of rounds in any state. */
  readOutbox(): Promise<Outbox>;
  /** Writes how far a check-in is if nobody wrote since; `overtaken` otherwise. */
  moveCheckIn(checkIn: Versioned<CheckIn>): Promise<Versioned<CheckIn> | "overtaken">;
  moveNotice(notice: Versioned<Notice>): Promise<Versioned<Notice> | "overtaken">;
  /** Writes where a check-in stands, unless that is known or somebody else is writing it now. */
  recordPosting(checkIn: string, posting: Posting): Promise<void>;
  /** The channel in which a check-in was posted is gone; one that is posted elsewhere stays as it is. */
  losePosting(checkIn: string, channel: string): Promise<void>;
  readAnswerContext(checkIn: string, chosen: ItemChoice): Promise<AnswerContext>;
  /** `exists` when a response with that key is there already. */
  createResponse(response: Response): Promise<"created" | "exists">;
  /** Moves what it is about on, unless something newer was heard of it; repeating it changes nothing. */
  applyResponse(response: Response): Promise<void>;
  /** As `createResponse`, for many, none of which may be a figure's. The result is those that were written now. */
  createResponses(responses: readonly Response[]): Promise<readonly Response[]>;
  /** As `applyResponse`, for many. */
  applyResponses(responses: readonly Response[]): Promise<void>;
  /** Takes the channel away from the unit when `binding` is missing. */
  bindChannel(unit: string, binding: ChannelBinding | undefined): Promise<void>;
  readInstallations(): Promise<readonly Installation[]>;
  /** Writes a team if it still is as it was read; `known` is `undefined` for a team that was not there. */
  saveInstallation(installation: Installation, known: Installation | undefined): Promise<"saved" | "overtaken">;
  removeInstallation(team: string): Promise<void>;
  /** Object ids of the accounts that may begin rounds and bind channels. */
  readCoordinators(): Promise<readonly string[]>;
  addCoordinator(account: string): Promise<void>;
  readRoundPlan(): Promise<RoundPlan | undefined>;
  readMeetings(): Promise<readonly HeldMeeting[]>;
  readMeasureChanges(): Promise<Changes>;
  /** Erases who answered where the settings say that it is long enough ago. @returns how many */
  eraseOldNames(today: IsoDate): Promise<number>;
  /** Changes up to there are dealt with. When another instance was first, its position stays. */
  keepPosition(changes: Changes): Promise<void>;
  /** About which figures anything has changed from which published values follow. */
  readFigureChanges(): Promise<Changes>;
  /** Figures are published up to there. When another instance was first, its position stays. */
  keepFigurePosition(changes: Changes): Promise<void>;
  /** What is needed to publish whatever follows from some figures. */
  readFigureDesk(about: Changes["about"]): Promise<FigureDesk>;
  /** Notes what readers are about to see, where nobody wrote since it was read. The result is the keys of those values. */
  recordShown(records: readonly Pick<RawValue, "id" | "etag" | "key" | "shown">[]): Promise<ReadonlySet<string>>;
  /** Writes the values that are not there or differ, each if nobody wrote it since the desk was read. */
  publishValues(
    published: FigureDesk["published"],
    wanted: readonly Publishing[],
  ): Promise<{ readonly written: number; readonly isComplete: boolean }>;
  /** Looks for a message of ours in a channel. */
  findMessage(search: ChannelSearch): Promise<string | undefined>;
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
  /** Answers in a conversation, or in the thread that it names. The result is the id of the message. */
  reply(place: Place, card: AdaptiveCard): Promise<string>;
  /** Object id of the Microsoft 365 group behind a team, by which Graph knows it. */
  groupOf(installation: Pick<Installation, "team" | "serviceUrl">): Promise<string>;
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
  /** Object id of the Microsoft 365 group behind the team, where Teams says it. */
  readonly group?: string;
  /** Message whose button was pressed, where it begins a thread. */
  readonly message?: string;
  /** Whether everybody in the conversation reads the answer, as in a client without universal actions. */
  readonly isPublic?: boolean;
  readonly account: { readonly id: string; readonly name: string };
}
