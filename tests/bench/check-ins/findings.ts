import type { Board } from "../../../src/core/board.ts";
import { goalsOf } from "../../../src/core/concept.ts";
import { newestResponses } from "../../../src/core/response.ts";
import { unappliedResponses } from "../../../src/core/unapplied.ts";
import { readBoard } from "../../../src/graph/board.ts";
import type { AttackedCity } from "./attacked-city.ts";
import { cardsOf, type Ledger, type Teams } from "./people.ts";

/** What is wrong in the end, a line each; nothing when every promise was kept. */
export async function findingsIn(
  { city, signIn, place }: AttackedCity,
  teams: Teams,
  ledger: Ledger,
  checkIns: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const board = await readBoard(signIn(), place);
  const coordination = city.people[0]?.id ?? "";
  const cards = await Promise.all(
    [...checkIns].map(async ([channel, checkIn]) => {
      const { length } = cardsOf(await teams.messages(coordination, channel), checkIn);
      return length === 1 ? [] : [`${checkIn}: ${length} cards`];
    }),
  );
  const undelivered = board.checkIns.flatMap(({ key, delivery: { state } }) =>
    state === "posted" ? [] : [`${key}: the lists say ${state}`],
  );
  return [...cards.flat(), ...undelivered, ...responseFindings(board, ledger), ...standingFindings(board)];
}

/** What was confirmed is there once; what was not confirmed may be there once, and never twice. */
function responseFindings({ responses }: Board, ledger: Ledger): readonly string[] {
  const times = new Map<string, number>();
  for (const { answer } of responses) {
    if (answer.kind === "step") times.set(answer.comment, (times.get(answer.comment) ?? 0) + 1);
  }
  const lost = [...ledger.confirmed].filter((comment) => !times.has(comment));
  const doubled = [...times].filter(([, count]) => count > 1);
  return [
    ...lost.map((comment) => `lost: ${comment}`),
    ...doubled.map(([comment, count]) => `${count} times: ${comment}`),
  ];
}

function standingFindings(board: Board): readonly string[] {
  const newest = newestResponses(board.responses);
  return goalsOf(board.concept).flatMap(({ measures }) =>
    measures.flatMap(({ key }) => {
      const answer = newest.get(key)?.answer;
      if (answer?.kind !== "step") return [];
      const standing = board.standings.get(key);
      const isNewest = standing?.comment === answer.comment && standing.progress === answer.progress;
      return isNewest ? [] : [`${key}: shows ${standing?.comment}, newest is ${answer.comment}`];
    }),
  );
}

/** Whether nothing waits any more for an instance to make up for another. */
export async function isSettled({ signIn, place }: AttackedCity): Promise<boolean> {
  const board = await readBoard(signIn(), place);
  const isDelivered = board.checkIns.every(({ delivery: { state } }) => state !== "pending" && state !== "claimed");
  return isDelivered && unappliedResponses(board).length === 0;
}
