import type { IsoInstant } from "./concept.ts";

/**
 * Way of a message into its channel.
 * - `pending`: nobody has taken it on
 * - `claimed`: an instance of the service is posting it; after `claimedUntil` another one may look whether it did
 * - `posted`: it stands in the channel
 * - `skipped`: it was not needed any more
 * - `failed`: it cannot be posted before somebody has done what `failure` calls for
 */
export const deliveryStates = ["pending", "claimed", "posted", "skipped", "failed"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/**
 * Why a message cannot be posted.
 * - `noChannel`: the unit has no channel
 * - `notInstalled`: the app is not in the team (any more)
 * - `channelGone`: the channel was deleted
 * - `forbidden`: Teams forbids the app to post there
 * - `tooLarge`: Teams takes no message of that size
 * - `refused`: Teams does not take it for another reason
 * - `unreachable`: Teams has not answered, however often it was tried
 */
export const deliveryFailures = [
  "noChannel",
  "notInstalled",
  "channelGone",
  "forbidden",
  "tooLarge",
  "refused",
  "unreachable",
] as const;
export type DeliveryFailure = (typeof deliveryFailures)[number];

/** Where a message stands. */
export interface Posting {
  readonly channel: string;
  /** Id of the message within its channel. */
  readonly message: string;
}

/** How far a message is on its way. Its row in the lists moves by conditional writes only, so that it is posted once. */
export interface Delivery {
  readonly state: DeliveryState;
  /** How often an instance has claimed it; after the first time it may stand in the channel already. */
  readonly attempts: number;
  readonly claimedUntil?: IsoInstant;
  readonly posting?: Posting;
  readonly failure?: DeliveryFailure;
}

export const undelivered: Delivery = { state: "pending", attempts: 0 };
