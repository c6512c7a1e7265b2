import { checkInCard } from "../cards/check-in-card.ts";
import type { ChannelBinding } from "../core/board.ts";
import type { IsoInstant } from "../core/concept.ts";
import type { CheckIn } from "../core/round.ts";
import { MessengerError } from "./errors.ts";
import type { Log } from "./log.ts";
import type { Installation, Lists, Messenger, Versioned } from "./ports.ts";

/** How long an instance may take to post a card before the others give it up. */
const leaseMs = 2 * 60_000;
/** Four posts a second: well below Teams' limit of 50 requests a second for an app and tenant. */
const paceMs = 250;
const recordAttempts = 3;

export interface DeliveryDeps {
  readonly lists: Lists;
  readonly messenger: Messenger;
  readonly log: Log;
  readonly now: () => IsoInstant;
  readonly pause: (milliseconds: number) => Promise<unknown>;
}

/** Where the units are reached. */
interface Addresses {
  readonly bindings: ReadonlyMap<string, ChannelBinding>;
  readonly installations: readonly Installation[];
}

/**
 * Posts the cards of all check-ins that wait for it. Each is claimed by a conditional write first, so that of several instances
 * only one posts it. Whoever claimed and never reported back may have posted: such a check-in fails, rather than being posted twice.
 */
export async function deliverCheckIns(deps: DeliveryDeps): Promise<void> {
  const { lists, now } = deps;
  const undelivered = await lists.readUndelivered();
  const isAbandoned = ({ value }: Versioned<CheckIn>) =>
    value.state === "claimed" && (value.claimedUntil ?? "") < now();
  for (const checkIn of undelivered.filter(isAbandoned))
    await move(deps, checkIn, failed(checkIn.value, "interrupted"));
  const pending = undelivered.filter(({ value }) => value.state === "pending");
  if (pending.length === 0) return;
  const [{ bindings }, installations] = await Promise.all([lists.readBoard(), lists.readInstallations()]);
  for (const checkIn of pending) {
    await deliver(deps, checkIn, { bindings, installations });
    await deps.pause(paceMs);
  }
}

async function deliver(
  deps: DeliveryDeps,
  pending: Versioned<CheckIn>,
  { bindings, installations }: Addresses,
): Promise<void> {
  const binding = bindings.get(pending.value.unit);
  const installation = installations.find(({ team }) => team === binding?.team);
  if (!binding || !installation) {
    await move(deps, pending, failed(pending.value, "noChannel"));
    return;
  }
  const claimedUntil = new Date(Date.parse(deps.now()) + leaseMs).toISOString();
  const claim = await deps.lists.moveCheckIn({
    ...pending,
    value: { ...pending.value, state: "claimed", claimedUntil },
  });
  if (claim === "overtaken") return;
  await record(deps, claim, await post(deps, claim.value, binding, installation));
}

/** The check-in as it is after the attempt to post its card. */
async function post(
  { lists, messenger, log }: DeliveryDeps,
  checkIn: CheckIn,
  { channel }: ChannelBinding,
  { tenant, serviceUrl }: Installation,
): Promise<CheckIn> {
  let mayBePosted = false;
  try {
    const context = await lists.readAnswerContext(checkIn.key);
    if (!context.round) return failed(checkIn, "refused");
    const card = checkInCard({ ...context, checkIn, round: context.round });
    mayBePosted = true;
    const message = await messenger.post({ tenant, serviceUrl, conversation: channel }, card);
    const { claimedUntil: _, ...rest } = checkIn;
    return { ...rest, state: "posted", posting: { channel, message } };
  } catch (error) {
    log.error("delivery.failed", error, { checkIn: checkIn.key });
    if (error instanceof MessengerError) return failed(checkIn, error.reason);
    return failed(checkIn, mayBePosted ? "interrupted" : "unreachable");
  }
}

/** A card that stands in a channel must be known to the lists, or nobody can answer it: tries several times. */
async function record(deps: DeliveryDeps, claim: Versioned<CheckIn>, value: CheckIn): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await move(deps, claim, value);
      return;
    } catch (error) {
      if (attempt === recordAttempts) throw error;
      await deps.pause(attempt * 1000);
    }
  }
}

async function move({ lists, log }: DeliveryDeps, before: Versioned<CheckIn>, value: CheckIn): Promise<void> {
  const { key, state, failure } = value;
  const moved = await lists.moveCheckIn({ ...before, value });
  if (moved === "overtaken") log.warn("delivery.overtaken", { key, state });
  else log.info("delivery.moved", { key, state, failure });
}

function failed({ claimedUntil: _, ...checkIn }: CheckIn, failure: NonNullable<CheckIn["failure"]>): CheckIn {
  return { ...checkIn, state: "failed", failure };
}
