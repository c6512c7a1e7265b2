import type { AnswerDraft, DraftField } from "../core/answer.ts";
import { draftFields } from "../core/answer.ts";
import type { Language } from "../core/language.ts";
import { languages } from "../core/language.ts";
import { longestText } from "../core/response.ts";

/** What a button of one of our cards sends, before anything in it is believed. */
export type Submitted =
  | {
      readonly action: "answer";
      readonly checkIn: string;
      readonly item: string;
      /** Revision of the item's response that the card showed; 0 for none. */
      readonly seen: number;
      /** Whether the person was asked about a striking value, and stays with it. */
      readonly isConfirmed: boolean;
      readonly draft: AnswerDraft;
    }
  | {
      readonly action: "unchanged";
      readonly checkIn: string;
      readonly item: string;
      readonly seen: number;
      /** When the item was last heard of, as the card showed it; empty where only the lists say how it stands. */
      readonly heardAt: string;
    }
  | {
      /** All that can stay unchanged and is still open. */
      readonly action: "unchangedRest";
      readonly checkIn: string;
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
  readonly language: Language;
}

/** Keys are single lines of a SharePoint list. */
const longestKey = 255;
const unitInput = "unit:";
const languageInput = "language:";
const cellInput = "cell:";
/** More parts of a figure than any card asks for. */
const mostCells = 100;

/** Value of a choice that means none: the schema allows no empty one. */
export const noChoice = "-";

/** Id of the input that asks for the unit of a channel. */
export function unitInputId(channel: string): string {
  return `${unitInput}${channel}`;
}

/** Id of the input that asks in which language a channel is asked. */
export function languageInputId(channel: string): string {
  return `${languageInput}${channel}`;
}

type Values = ReadonlyMap<string, unknown>;

/** Reads what arrives with a button; `undefined` for anything that none of our cards sends. Never throws. */
export function readSubmitted(data: unknown): Submitted | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const values: Values = new Map<string, unknown>(Object.entries(data));
  const action = values.get("action");
  if (action === "bind") return readBinding(values);
  const checkIn = readKey(values.get("checkIn"));
  if (checkIn === undefined) return undefined;
  return action === "unchangedRest" ? { action, checkIn } : readForItem(checkIn, values);
}

function readForItem(checkIn: string, values: Values): Submitted | undefined {
  const action = values.get("action");
  const item = readKey(values.get("item"));
  if (item === undefined) return undefined;
  if (action === "open") return { action, checkIn, item };
  const seen = readCount(values.get("seen"));
  if (seen === undefined) return undefined;
  if (action === "unchanged") {
    const heardAt = readText(values.get("heardAt")).slice(0, longestKey);
    return { action, checkIn, item, seen, heardAt };
  }
  if (action !== "answer") return undefined;
  const isConfirmed = values.get("confirmed") === true || values.get("confirmed") === "true";
  return { action, checkIn, item, seen, isConfirmed, draft: readDraft(values) };
}

function readBinding(values: Values): Submitted {
  const next = readCount(values.get("next"));
  return { action: "bind", choices: readChoices(values), ...(next === undefined ? {} : { next }) };
}

/** The fields that an answer can have; whatever else arrives is left out. */
function readDraft(values: Values): AnswerDraft {
  const cells = [...values.keys()].filter(isCell).slice(0, mostCells);
  const fields = [...draftFields, ...cells].flatMap((field) => {
    const text = readText(values.get(field));
    return text === "" ? [] : [[field, field === "onBehalfOf" && text === noChoice ? "" : text] as const];
  });
  return Object.fromEntries(fields);
}

function isCell(id: string): id is Extract<DraftField, `cell:${string}`> {
  return id.startsWith(cellInput) && id.length > cellInput.length && id.length <= longestKey;
}

function readChoices(values: Values): readonly ChannelChoice[] {
  return [...values].flatMap(([id, value]) => {
    if (!id.startsWith(unitInput)) return [];
    const channel = readKey(id.slice(unitInput.length));
    const unit = value === noChoice ? "" : readKey(value);
    if (channel === undefined || unit === undefined) return [];
    const chosen = values.get(languageInputId(channel));
    return [{ channel, unit, language: languages.find((language) => language === chosen) ?? "de" }];
  });
}

function readKey(value: unknown): string | undefined {
  const isKey = typeof value === "string" && value !== "" && value.length <= longestKey;
  return isKey ? value : undefined;
}

/**
 * Without control characters, which no list and no card can show. One character more than allowed stays, so that whoever
 * judges the answer still sees that it was too long.
 */
function readText(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return "";
  return value
    .replaceAll(/[^\P{Cc}\t\r\n]/gu, "")
    .trim()
    .slice(0, longestText + 1);
}

function readCount(value: unknown): number | undefined {
  const number = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}
