import type { CheckIn, Notice } from "../../core/check-in.ts";
import type { Response } from "../../core/response.ts";
import type { Round } from "../../core/round.ts";
import type { RoundPlan } from "../../core/round-plan.ts";
import { isSameRound } from "../../core/round-schedule.ts";
import type { AnswerContext } from "../../graph/answer-context.ts";
import { readAnswerContext } from "../../graph/answer-context.ts";
import { applyResponse, createResponse } from "../../graph/answer-store.ts";
import { createNotices, createRound, moveRound, postAgain, readRounds } from "../../graph/round-store.ts";
import type { Replaced } from "../../graph/seen-row.ts";
import { replaceRoundPlan } from "../../graph/settings-store.ts";
import type { Connection } from "../connection.ts";
import type { Account } from "../sign-in.ts";

/**
 * What the pages of the rounds write, always with the rights of whoever is signed in: the service finds it in the lists.
 * `overtaken` means that somebody else wrote since what was shown was read, and that nothing was written. All reject with
 * a `GraphError` or a `SignInError`.
 */
export interface RoundDesk {
  getAccount(): Promise<Account>;
  savePlan(shown: RoundPlan | undefined, plan: RoundPlan | undefined): Promise<Replaced<RoundPlan | undefined>>;
  /** `exists` when a round with that key is there already. */
  addRound(round: Round): Promise<"created" | "exists">;
  changeRound(shown: Round, wanted: Round): Promise<"changed" | "overtaken">;
  /** Notices whose key is there already are left as they are. */
  addNotices(notices: readonly Notice[]): Promise<void>;
  /** Hands a check-in that could not be posted, or whose unit has another channel by now, to the service once more. */
  postAgain(checkIn: CheckIn): Promise<"changed" | "overtaken">;
  readAnswerContext(checkIn: string, item: string): Promise<AnswerContext>;
  /** Writes a response, and moves on what it is about; `exists` when one with that key is there already. */
  answer(response: Response): Promise<"created" | "exists">;
}

export type OpenDesk = () => Promise<RoundDesk>;

export function createRoundDesk({
  graph,
  place,
  getAccount,
}: Pick<Connection, "graph" | "place" | "getAccount">): RoundDesk {
  return {
    getAccount,
    savePlan: (shown, plan) => replaceRoundPlan(graph, place, shown, plan),
    addRound: (round) => createRound(graph, place, round),
    async changeRound(shown, wanted) {
      const current = (await readRounds(graph, place)).find(({ value }) => value.key === shown.key);
      if (!current || !isSameRound(current.value, shown)) return "overtaken";
      const outcome = await moveRound(graph, place, { ...current, value: wanted });
      return outcome === "overtaken" ? outcome : "changed";
    },
    addNotices: (notices) => createNotices(graph, place, notices),
    async postAgain({ key }) {
      return (await postAgain(graph, place, key)) === "elsewhere" ? "overtaken" : "changed";
    },
    readAnswerContext: (checkIn, item) => readAnswerContext(graph, place, checkIn, { item }),
    async answer(response) {
      const outcome = await createResponse(graph, place, response);
      if (outcome === "created") await applyResponse(graph, place, response);
      return outcome;
    },
  };
}
