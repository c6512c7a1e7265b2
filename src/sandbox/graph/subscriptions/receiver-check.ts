import { GraphFault } from "../../errors.ts";
import type { StandIn } from "../stand-in.ts";

/** Time that a receiver has to answer (change-notifications-delivery-webhooks.md). */
const patienceMs = 10_000;

/**
 * Asks a receiver to give back a token, as plain text and decoded, before anything is sent to it.
 * @throws {GraphFault} 400 when it does not
 */
export async function checkReceiver({ fetch: send, newId }: Pick<StandIn, "fetch" | "newId">, url: string) {
  const token = `Validation: Testing client application reachability for subscription Request-Id: ${newId()}`;
  const address = new URL(url);
  address.search += `${address.search === "" ? "?" : "&"}validationToken=${encodeURIComponent(token)}`;
  const answer = await answerOf(send, address);
  if (answer === undefined) throw failed("Notification endpoint could not be reached, or took more than 10 seconds.");
  if (answer.status !== 200) throw failed("Notification endpoint must respond with 200 OK to validation request.");
  if (!answer.type.startsWith("text/plain")) throw failed("Notification endpoint must respond with text/plain.");
  if (answer.text !== token) throw failed("Notification endpoint must respond with the decoded validation token.");
}

async function answerOf(send: typeof fetch, address: URL) {
  try {
    const response = await send(address, {
      method: "POST",
      headers: { "Content-Type": "text/plain; charset=utf-8" },
      signal: AbortSignal.timeout(patienceMs),
    });
    const type = response.headers.get("Content-Type") ?? "";
    return { status: response.status, type, text: await response.text() };
  } catch {
    return undefined;
  }
}

function failed(reason: string): GraphFault {
  return new GraphFault(400, "ValidationError", `Subscription validation request failed. ${reason}`);
}
