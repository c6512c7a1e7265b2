import type { AdaptiveCard } from "../cards/adaptive-card.ts";
import { holdsKey } from "../cards/card-key.ts";
import { refusalCard } from "../cards/notice-card.ts";
import type { LinkTo } from "../cards/tab-link.ts";
import type { CheckIn, Notice } from "../core/check-in.ts";
import type { IsoInstant } from "../core/concept.ts";
import type { Delivery, DeliveryFailure, Posting } from "../core/delivery.ts";
import { GraphRequestError } from "../graph/errors.ts";
import type { Versioned } from "../graph/round-store.ts";
import type { Address, Overview } from "./addresses.ts";
import { placeOf, readOverview } from "./addresses.ts";
import { MessengerError } from "./errors.ts";
import type { Log } from "./log.ts";
import type { Message } from "./messages.ts";
import { checkInMessage, noticeMessage } from "./messages.ts";
import type { Lists, Messenger } from "./ports.ts";

/** How long an instance may take to post a message for the first time before another one looks whether it did. */
const firstLeaseMs = 5 * 60_000;
const longestLeaseMs = 60 * 60_000;
/** Longer than the messenger takes to post or to give up: with less than that left of its lease, a claim is let go. */
const postingMs = 3 * 60_000;
/** With growing leases that is more than nine hours in which Teams or Graph may be gone: a night. */
const mostAttempts = 12;
const recordAttempts = 5;
/** Messages that are delivered at the same time, and those for which the lists are read once. */
const workers = 4;
const portion = 20;

export interface DeliveryDeps {
  readonly lists: Lists;
  readonly messenger: Messenger;
  readonly log: Log;
  readonly now: () => IsoInstant;
  /** Absent where it is not known how Teams calls the app. */
  readonly linkTo?: LinkTo | undefined;
  readonly pause: (milliseconds: number) => Promise<unknown>;
}

/** A row of the outbox, be it a check-in or a notice. */
interface Letter {
  readonly value: Row;
  readonly message: (overview: Overview) => Message;
  /** Writes how far it is; `overtaken` when somebody else has written. */
  readonly move: (delivery: Delivery) => Promise<Letter | "overtaken">;
}

type Row = Pick<CheckIn | Notice, "key" | "delivery">;

/**
 * Posts everything that waits for it: the lists are the outbox. Each message is claimed by a conditional write first, so that
 * of several instances only one posts it. A claim that ran out belongs to whoever takes it over: the message may stand in the
 * channel by then, so that it is looked for before it is posted. What ended without certainty stays claimed until its lease
 * is over, and each lease is twice as long as the one before.
 */
export async function deliverOutbox(deps: DeliveryDeps): Promise<void> {
  const letters = await readLetters(deps);
  const isFree = ({ value: { delivery } }: Letter) =>
    delivery.state === "pending" || (delivery.claimedUntil ?? "") < deps.now();
  const free = letters.filter(isFree);
  for (let first = 0; first < free.length; first += portion) {
    const overview = await readOverview(deps.lists);
    const queue = free.slice(first, first + portion);
    await Promise.all(Array.from({ length: workers }, () => deliverAll(deps, overview, queue)));
  }
}

/** Check-ins first: a reminder needs the thread of one. */
async function readLetters(deps: DeliveryDeps): Promise<readonly Letter[]> {
  const { lists } = deps;
  const { checkIns, notices } = await lists.readOutbox();
  const checkInLetter = (row: Versioned<CheckIn>): Letter => ({
    value: row.value,
    message: (overview) => checkInMessage(deps, overview, row.value),
    move: async (delivery) => {
      const moved = await lists.moveCheckIn({ ...row, value: { ...row.value, delivery } });
      return moved === "overtaken" ? moved : checkInLetter(moved);
    },
  });
  const noticeLetter = (row: Versioned<Notice>): Letter => ({
    value: row.value,
    message: (overview) => noticeMessage(deps, overview, row.value),
    move: async (delivery) => {
      const moved = await lists.moveNotice({ ...row, value: { ...row.value, delivery } });
      return moved === "overtaken" ? moved : noticeLetter(moved);
    },
  });
  return [...checkIns.map(checkInLetter), ...notices.map(noticeLetter)];
}

/** One message that fails unexpectedly stays claimed, and does not keep the others back. */
async function deliverAll(deps: DeliveryDeps, overview: Overview, queue: Letter[]): Promise<void> {
  for (let letter = queue.shift(); letter; letter = queue.shift()) {
    try {
      await deliver(deps, overview, letter);
    } catch (error) {
      deps.log.error("delivery.failed", error, { key: letter.value.key });
    }
  }
}

async function deliver(deps: DeliveryDeps, overview: Overview, letter: Letter): Promise<void> {
  const { attempts } = letter.value.delivery;
  const message = letter.message(overview);
  switch (message.kind) {
    case "wait":
      return;
    case "skip":
      await record(deps, letter, { state: "skipped", attempts });
      return;
    case "fail":
      await record(deps, letter, { state: "failed", attempts, failure: message.failure });
      return;
    case "send": {
      const leaseMs = Math.min(firstLeaseMs * 2 ** attempts, longestLeaseMs);
      const claimedUntil = new Date(Date.parse(deps.now()) + leaseMs).toISOString();
      const claim = await letter.move({ state: "claimed", attempts: attempts + 1, claimedUntil });
      if (claim === "overtaken") return;
      const outcome = await attemptToSend(deps, claim, message);
      if (!outcome) return;
      await record(deps, claim, { ...outcome, attempts: attempts + 1 });
      if (outcome.posting) await showMoved(deps, letter.value, message, outcome.posting);
    }
  }
}

type Sending = Extract<Message, { kind: "send" }>;
type Outcome = Omit<Delivery, "attempts">;

/** How a claimed message ended; `undefined` when that is not certain, or when Teams is to be tried again later. */
async function attemptToSend(
  deps: DeliveryDeps,
  { value: { key, delivery } }: Letter,
  message: Sending,
): Promise<Outcome | undefined> {
  if (delivery.attempts > 1) {
    const found = await findPosted(deps, key, message);
    if (found) return found;
  }
  if (delivery.attempts > mostAttempts) return { state: "failed", failure: "unreachable" };
  const card = await message.card();
  if (!card) return { state: "skipped" };
  const leftMs = Date.parse(delivery.claimedUntil ?? "") - Date.parse(deps.now());
  return leftMs < postingMs ? undefined : send(deps, key, message.to, card);
}

/**
 * Looks for a message that an earlier attempt may have posted. Where that may not be looked up it is not posted again: it
 * fails as `forbidden`, or as `channelGone` where Graph knows no such channel, so that the coordination sees it.
 */
async function findPosted(
  { lists, log }: DeliveryDeps,
  key: string,
  { to: { channel, thread, installation }, since }: Sending,
): Promise<Outcome | undefined> {
  try {
    const message = await lists.findMessage({
      group: installation.group,
      channel,
      ...(thread === undefined ? {} : { thread }),
      isIt: (content) => holdsKey(content, key),
      since,
    });
    log.info("delivery.searched", { key, found: message !== undefined });
    return message === undefined ? undefined : { state: "posted", posting: { channel, message } };
  } catch (error) {
    const failure = searchFailure(error);
    if (!failure) throw error;
    log.error("delivery.searchRefused", error, { key });
    return { state: "failed", failure };
  }
}

function searchFailure(error: unknown): DeliveryFailure | undefined {
  if (!(error instanceof GraphRequestError)) return undefined;
  if (error.reason === "forbidden") return "forbidden";
  return error.reason === "notFound" ? "channelGone" : undefined;
}

async function send(
  { messenger, log }: DeliveryDeps,
  key: string,
  to: Address,
  card: AdaptiveCard,
): Promise<Outcome | undefined> {
  try {
    const place = placeOf(to);
    const message = await (to.thread === undefined ? messenger.post(place, card) : messenger.reply(place, card));
    return { state: "posted", posting: { channel: to.channel, message } };
  } catch (error) {
    log.error("delivery.failed", error, { key });
    const failure = error instanceof MessengerError ? lastingFailure(error) : undefined;
    return failure && { state: "failed", failure };
  }
}

/**
 * A card that was sent once more stood somewhere already: in a channel that is back again it shows what was answered meanwhile,
 * in one that its unit has left it takes no answers any more, and says so. Teams may refuse that.
 */
async function showMoved(
  { messenger, log }: DeliveryDeps,
  { key, delivery: { posting: before } }: Row,
  { to, card }: Sending,
  { channel, message }: Posting,
): Promise<void> {
  if (!before || (before.channel === channel && before.message !== message)) return;
  try {
    const current = before.channel === channel ? await card() : refusalCard("wrongChannel", to.language);
    if (current) await messenger.update(placeOf({ ...to, channel: before.channel }), before.message, current);
  } catch (error) {
    log.error("delivery.earlierCardNotUpdated", error, { key });
  }
}

/** A reply to a message that somebody has deleted is refused for good. */
function lastingFailure({ reason }: MessengerError): DeliveryFailure | undefined {
  if (reason === "interrupted" || reason === "unreachable") return undefined;
  return reason === "messageGone" ? "refused" : reason;
}

/**
 * A message that stands in a channel must be known to the lists, or nobody can answer it: tries several times, also when
 * somebody else has written in between and the message still counts as undelivered.
 */
async function record(deps: DeliveryDeps, claim: Letter, delivery: Delivery): Promise<void> {
  const { key } = claim.value;
  const { state, failure } = delivery;
  let letter: Letter | undefined = claim;
  for (let attempt = 1; letter && attempt <= recordAttempts; attempt += 1) {
    try {
      if ((await letter.move(delivery)) !== "overtaken") {
        deps.log.info("delivery.moved", { key, state, failure });
        return;
      }
      letter = state === "posted" ? await readAgain(deps, key) : undefined;
    } catch (error) {
      deps.log.error("delivery.notRecorded", error, { key, state });
      await deps.pause(attempt * 1000);
    }
  }
  deps.log.warn("delivery.overtaken", { key, state });
}

async function readAgain(deps: DeliveryDeps, key: string): Promise<Letter | undefined> {
  return (await readLetters(deps)).find(({ value }) => value.key === key);
}
