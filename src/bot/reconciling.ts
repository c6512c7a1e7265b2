import type { Board } from "../core/board.ts";
import { unappliedResponses } from "../core/unapplied.ts";
import type { DeliveryDeps } from "./delivery.ts";

/**
 * Makes up for responses that were written by an instance that broke off before it moved their step or indicator on.
 * One that cannot be moved does not keep the others back.
 */
export async function applyMissing({ lists, log }: Pick<DeliveryDeps, "lists" | "log">, board: Board): Promise<void> {
  for (const response of unappliedResponses(board)) {
    try {
      await lists.applyResponse(response);
      log.info("reconcile.applied", { response: response.key });
    } catch (error) {
      log.error("reconcile.failed", error, { response: response.key });
    }
  }
}
