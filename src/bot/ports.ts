import type { Board, ChannelBinding } from "../core/board.ts";
import type { IsoDate } from "../core/concept.ts";
import type { CheckIn, Response, Round } from "../core/round.ts";
import type { Standing } from "../core/standing.ts";

/** A row together with the version that a conditional write compares. */
export interface Versioned<Value> {
  readonly value: Value;
  readonly etag: string;
}

/** What the service must know to answer one submission; read in one round trip. */
export interface AnswerContext {
  readonly checkIn: CheckIn | undefined;
  readonly round: Round | undefined;
  /** Title and last standing of every item of the check-in that the lists still hold, by key. */
  readonly items: ReadonlyMap<string, AskedItem>;
  /** All responses to the check-in. */
  readonly responses: readonly Response[];
}

export interface AskedItem {
  readonly key: string;
  readonly title: string;
  readonly doneBy: readonly string[];
  readonly deadline: string;
  readonly standing: Standing;
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

/** The lists, as the service uses them. Every write is either conditional or carries a unique key. */
export interface Lists {
  readBoard(): Promise<Board>;
  /** `exists` when a round with that key is there already. */
  createRound(round: Round): Promise<"created" | "exists">;
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
  bindChannel(unit: string, binding: ChannelBinding): Promise<void>;
  readInstallations(): Promise<readonly Installation[]>;
  saveInstallation(installation: Installation): Promise<void>;
  removeInstallation(team: string): Promise<void>;
  /** Object ids of the accounts that may begin rounds and bind channels. */
  readCoordinators(): Promise<readonly string[]>;
  addCoordinator(account: string): Promise<void>;
  readRoundPlan(): Promise<RoundPlan | undefined>;
  /** Writes the plan if it is still `previous`; `overtaken` when another instance was first. */
  moveRoundPlan(previous: RoundPlan, next: RoundPlan): Promise<"moved" | "overtaken">;
}
