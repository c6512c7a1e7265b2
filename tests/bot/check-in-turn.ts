import type { AnswerAction } from "../../src/bot/answering.ts";
import { answerCheckIn } from "../../src/bot/answering.ts";
import type { Origin } from "../../src/bot/ports.ts";
import type { AnswerDraft } from "../../src/core/answer.ts";
import type { CheckInItem } from "../../src/core/check-in.ts";
import { voiceKey } from "../../src/core/check-in.ts";
import { buildCheckIn, buildRound } from "../builders.ts";
import type { FakeLists } from "../fakes/lists.ts";
import { fakeLists } from "../fakes/lists.ts";

/** A check-in that asks for one item of each kind, and people who answer it. */

export const channel = "19:jugendamt@thread.tacv2";
export const message = "1700000000000";
export const checkIn = "R-2026-11-22_jugendamt";
export const step = "2.3-L1-S1";
export const figure = "2.3-L1-G1";
export const indicator = "2.3-L1-K1";

export const items: readonly CheckInItem[] = [
  { kind: "step", key: step, title: "Übersicht der Runden Tische erstellen" },
  { kind: "figure", key: figure, title: "Liste der Runden Tische", period: "2025" },
  { kind: "indicator", key: indicator, title: "Übersicht ist veröffentlicht" },
  { kind: "voice", key: voiceKey, title: "Was läuft, was fehlt" },
];

export function buildOrigin(person = "1", overrides: Partial<Origin> = {}): Origin {
  return {
    place: { tenant: "t", serviceUrl: "https://s.example", conversation: `${channel};messageid=${message}` },
    channel,
    team: "19:team",
    message,
    account: { id: person, name: `Mitglied ${person}` },
    ...overrides,
  };
}

export function answer(
  draft: AnswerDraft = { status: "underway", progress: "40" },
  overrides: Partial<Extract<AnswerAction, { action: "answer" }>> = {},
): Extract<AnswerAction, { action: "answer" }> {
  return { action: "answer", checkIn, item: step, seen: 0, isConfirmed: false, draft, ...overrides };
}

export const unchangedRest = { action: "unchangedRest", checkIn } as const;

export function openRound(asked: readonly CheckInItem[] = items): FakeLists {
  const lists = fakeLists();
  lists.addRound(buildRound());
  lists.addCheckIn(buildCheckIn({ items: asked }));
  lists.state.bindings.set("jugendamt", { team: "19:team", channel, language: "de" });
  return lists;
}

let ticks = 0;
/** Later with every call. */
export const now = () => new Date(Date.UTC(2026, 10, 23, 10) + ticks++ * 1000).toISOString();

export const send = (lists: FakeLists, submitted: AnswerAction, origin = buildOrigin()) =>
  answerCheckIn(submitted, origin, { lists, now });
