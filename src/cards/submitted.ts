import type { AnswerDraft } from "../core/answer.ts";
import { longestText } from "../core/answer.ts";

/** What a button of one of our cards sends, before anything in it is believed. */
export type Submitted =
  | {
      readonly action: "answer";
      readonly checkIn: string;
      readonly item: string;
      /** Revision of the item's response that the card showed; 0 for none. */
      readonly seen: number;
      readonly draft: AnswerDraft;
    }
  | {
      readonly action: "unchanged";
      readonly checkIn: string;
      readonly item: string;
      readonly seen: number;
    }
  | {
      readonly action: "open";
      readonly checkIn: string;
      readonly item: string;
    }
  | {
      readonly action: "bind";
      readonly choices: readonly ChannelChoice[];
      /** Position of the channel with which the next card begins; absent after the last. */
      readonly next?: number;
    };

/** `unit` is empty for "no unit". */
export interface ChannelChoice {
  readonly channel: string;
  readonly unit: string;
}

/** Keys are single lines of a SharePoint list. */
const longestKey = 255;
const channelInput = "unit:";

/** Value of the choice "no unit": the schema allows no empty one. */
export const noUnit = "-";

/** Id of the input that asks for the unit of a channel. */
export function channelInputId(channel: string): string {
  return `${channelInput}${channel}`;
}

/** Reads what arrives with a button; `undefined` for anything that none of our cards sends. Never throws. */
export function readSubmitted(data: unknown): Submitted | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const values = new Map<string, unknown>(Object.entries(data));
  const action = values.get("action");
  if (action === "bind") return readBinding(values);
  const checkIn = readKey(values.get("checkIn"));
  const item = readKey(values.get("item"));
  if (checkIn === undefined || item === undefined) return undefined;
  if (action === "open") return { action, checkIn, item };
  const seen = readCount(values.get("seen"));
  if (seen === undefined) return undefined;
  if (action === "unchanged") return { action, checkIn, item, seen };
  if (action !== "answer") return undefined;
  return { action, checkIn, item, seen, draft: readDraft(values) };
}

function readBinding(values: ReadonlyMap<string, unknown>): Submitted {
  const next = readCount(values.get("next"));
  return { action: "bind", choices: readChoices(values), ...(next === undefined ? {} : { next }) };
}

function readDraft(values: ReadonlyMap<string, unknown>): AnswerDraft {
  return {
    status: readText(values.get("status")),
    progress: readText(values.get("progress")),
    obstacle: readText(values.get("obstacle")),
    comment: readText(values.get("comment")),
  };
}

function readChoices(values: ReadonlyMap<string, unknown>): readonly ChannelChoice[] {
  return [...values].flatMap(([id, value]) => {
    if (!id.startsWith(channelInput)) return [];
    const channel = readKey(id.slice(channelInput.length));
    const unit = value === noUnit ? "" : readKey(value);
    return channel === undefined || unit === undefined ? [] : [{ channel, unit }];
  });
}

function readKey(value: unknown): string | undefined {
  const isKey = typeof value === "string" && value !== "" && value.length <= longestKey;
  return isKey ? value : undefined;
}

/** One character more than allowed stays, so that whoever judges the answer still sees that it was too long. */
function readText(value: unknown): string {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value.trim().slice(0, longestText + 1) : "";
}

function readCount(value: unknown): number | undefined {
  const number = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}
