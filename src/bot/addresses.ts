import type { Board, ChannelBinding } from "../core/board.ts";
import type { Posting } from "../core/delivery.ts";
import type { Language } from "../core/language.ts";
import type { Installation } from "../graph/settings-store.ts";
import type { Lists, Place } from "./ports.ts";

/** A channel or a thread, and what is needed to post and to search there. */
export interface Address {
  readonly channel: string;
  /** Message whose thread is meant; absent for the channel itself. */
  readonly thread?: string;
  readonly installation: Installation;
  readonly language: Language;
}

/** How everything stands and where the units are reached. */
export interface Overview {
  readonly board: Board;
  readonly installations: readonly Installation[];
}

export async function readOverview(lists: Lists): Promise<Overview> {
  const [board, installations] = await Promise.all([lists.readBoard(), lists.readInstallations()]);
  return { board, installations };
}

export function placeOf({ channel, thread, installation: { tenant, serviceUrl } }: Address): Place {
  return { tenant, serviceUrl, conversation: thread === undefined ? channel : `${channel};messageid=${thread}` };
}

/** The channel of a unit. */
export function channelOf({ board, installations }: Overview, unit: string): Address | "noChannel" | "notInstalled" {
  const binding = board.bindings.get(unit);
  return binding ? (addressIn(binding, installations) ?? "notInstalled") : "noChannel";
}

/** The thread of a message that stands in a channel of a unit, also when the unit has another channel by now. */
export function threadOf(
  { board, installations }: Overview,
  unit: string,
  { channel, message }: Posting,
): Address | "noChannel" | "notInstalled" {
  const own = board.bindings.get(unit);
  const bound = [...board.bindings.values()].find((one) => one.channel === channel) ?? own;
  if (!bound) return "noChannel";
  const address = addressIn(bound, installations);
  if (!address) return "notInstalled";
  return { ...address, channel, thread: message, language: own?.language ?? address.language };
}

function addressIn(
  { team, channel, language }: ChannelBinding,
  installations: readonly Installation[],
): Address | undefined {
  const installation = installations.find((one) => one.team === team);
  return installation && { channel, language, installation };
}
