import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { holdsKey } from "../../../src/cards/card-key.ts";
import { type HostMessage, personHeader } from "../../../src/sandbox/connector/host-api.ts";
import type { Chance } from "./chance.ts";

/** The Teams-like page, as somebody uses it: by the host API. */
export interface Teams {
  readonly messages: (person: string, channel: string) => Promise<readonly HostMessage[]>;
  readonly say: (person: string, channel: string, text: string) => Promise<void>;
  readonly press: (person: string, message: string, data: Readonly<Record<string, unknown>>) => Promise<void>;
}

export function openTeams(origin: string): Teams {
  async function call(person: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${origin}/host/api${path}`, {
      method: body ? "POST" : "GET",
      headers: { [personHeader]: person, "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new TypeError(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }
  return {
    messages: async (person, channel) =>
      (await call(person, `/messages?conversation=${encodeURIComponent(channel)}`)) as readonly HostMessage[],
    say: async (person, conversation, text) => void (await call(person, "/messages", { conversation, text })),
    press: async (person, message, data) =>
      void (await call(person, `/messages/${message}/action`, { type: "Action.Execute", verb: data.action, data })),
  };
}

/** What people were told: answers that the bot confirmed, known by the comment that each has for itself alone. */
export interface Ledger {
  /** To be told of every activity that was answered. */
  readonly hear: (sent: string, answer: string) => void;
  readonly isConfirmed: (comment: string) => boolean;
  readonly confirmed: ReadonlySet<string>;
}

const pressed = z.object({ value: z.object({ action: z.object({ data: z.object({ comment: z.string() }) }) }) });

export function openLedger(): Ledger {
  const confirmed = new Set<string>();
  return {
    hear(sent, answer) {
      const { data } = pressed.safeParse(JSON.parse(sent));
      if (data && answer.includes("Gespeichert: ")) confirmed.add(data.value.action.data.comment);
    },
    isConfirmed: (comment) => confirmed.has(comment),
    confirmed,
  };
}

/** The form that a card shows. */
interface Form {
  readonly message: string;
  /** What its button for saving sends, besides what is filled in. */
  readonly data: Readonly<Record<string, unknown>> & { readonly item: string; readonly seen: number };
}

const formData = z.looseObject({
  action: z.literal("answer"),
  checkIn: z.string(),
  item: z.string(),
  seen: z.number(),
});

/** The form on the card of a check-in; `answered` when the card asks for nothing more, nothing where there is no card yet. */
function formIn(messages: readonly HostMessage[], checkIn: string): Form | "answered" | undefined {
  const [message] = cardsOf(messages, checkIn);
  const [card] = message?.cards ?? [];
  if (!message || !card) return undefined;
  const actions = z
    .array(z.looseObject({ data: z.unknown() }))
    .default([])
    .parse(card.actions);
  for (const { data } of actions) {
    const form = formData.safeParse(data);
    if (form.success) return { message: message.id, data: form.data };
  }
  return "answered";
}

/** The messages that hold the card of a check-in. */
export function cardsOf(messages: readonly HostMessage[], checkIn: string): readonly HostMessage[] {
  return messages.filter(({ cards }) => cards.some((card) => holdsKey(JSON.stringify(card), checkIn)));
}

export interface AnswererOptions {
  readonly person: string;
  readonly channel: string;
  readonly checkIn: string;
  readonly teams: Teams;
  readonly ledger: Ledger;
  readonly chance: Chance;
  /** A comment that nobody has used. */
  readonly newComment: () => string;
  /** Told how long it took from pressing the button to the confirmation. */
  readonly pressed: (ms: number) => void;
}

const mostPresses = 40;
const mostForms = 400;

/**
 * Answers a check-in as a person does: fills in the form that the card shows, presses the button again when it did not
 * work, and looks at the card anew when that shows something else. Now and then somebody corrects what they just said.
 * Ends when the card asks for nothing more.
 */
export async function answerEverything(options: AnswererOptions): Promise<void> {
  const { person, channel, checkIn, teams, chance } = options;
  for (let forms = 0; forms < mostForms; ) {
    const form = formIn(await teams.messages(person, channel), checkIn);
    if (form === "answered") return;
    await sleep(form === undefined ? 500 : chance.below(100));
    if (form === undefined) continue;
    forms += 1;
    if ((await fillIn(form, options)) && chance.isIn(0.1)) {
      await fillIn({ ...form, data: { ...form.data, seen: form.data.seen + 1 } }, options);
    }
  }
  throw new TypeError(`${checkIn} is not answered after ${mostForms} forms`);
}

/** @returns whether it was confirmed */
async function fillIn(form: Form, options: AnswererOptions): Promise<boolean> {
  const { person, channel, checkIn, teams, ledger, chance, newComment, pressed } = options;
  const comment = newComment();
  const filled = { ...form.data, status: "underway", progress: String(chance.below(101)), comment };
  for (let press = 1; press <= mostPresses; press += 1) {
    const pressedAt = performance.now();
    await teams.press(person, form.message, filled);
    if (ledger.isConfirmed(comment)) {
      pressed(performance.now() - pressedAt);
      return true;
    }
    const now = formIn(await teams.messages(person, channel), checkIn);
    const isSame = typeof now === "object" && now.data.item === form.data.item && now.data.seen === form.data.seen;
    if (!isSame) return false;
    await sleep(200 + chance.below(300));
  }
  return false;
}
