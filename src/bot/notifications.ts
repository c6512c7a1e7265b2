import { createHash, timingSafeEqual } from "node:crypto";
import type { Express } from "express";
import express from "express";
import { z } from "zod";
import type { Log } from "./log.ts";
import { notificationsPath } from "./subscriptions.ts";

/** A notification of a change, or of the subscription's own life (`concepts/change-notifications-lifecycle-events.md`). */
const envelope = z.object({
  value: z.array(
    z.object({
      clientState: z.string().nullish(),
      lifecycleEvent: z.string().nullish(),
    }),
  ),
});

export interface NotificationHandlers {
  /** What genuine notifications carry. */
  readonly clientStates: readonly string[];
  readonly changed: () => void;
  /** Graph wants a subscription to be authorised anew, or has removed it. */
  readonly subscriptionAtRisk: () => void;
  readonly log: Log;
}

/**
 * Takes notifications. Graph wants its answer within 3 seconds: it is given before anything is done. What a notification
 * says of the change is not believed; it only causes the lists to be read.
 */
export function addNotifications(app: Express, handlers: NotificationHandlers): void {
  const { clientStates, changed, subscriptionAtRisk, log } = handlers;
  const expected = clientStates.map(digest);
  app.post(notificationsPath, express.json({ limit: "256kb" }), (request, response) => {
    const token = request.query.validationToken;
    if (typeof token === "string") {
      response.status(200).type("text/plain").send(token);
      return;
    }
    const { data } = envelope.safeParse(request.body);
    if (!data) {
      response.status(400).json({ error: "malformed" });
      return;
    }
    response.status(202).end();
    const genuine = data.value.filter(({ clientState }) => isGenuine(clientState ?? "", expected));
    if (genuine.length < data.value.length) {
      log.warn("notification.refused", { count: data.value.length - genuine.length });
    }
    if (genuine.some(({ lifecycleEvent }) => lifecycleEvent && lifecycleEvent !== "missed")) subscriptionAtRisk();
    if (genuine.length > 0) changed();
  });
}

/** Takes the same time whatever the secret is compared with. */
function isGenuine(clientState: string, expected: readonly Buffer[]): boolean {
  const given = digest(clientState);
  return expected.map((one) => timingSafeEqual(one, given)).includes(true);
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
