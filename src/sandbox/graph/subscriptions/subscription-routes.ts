import { GraphFault } from "../../errors.ts";
import { applicationOf } from "../actor.ts";
import { created, type GraphCall, noContent, ok } from "../call.ts";
import { context } from "../odata/links.ts";
import { type Route, route } from "../routes.ts";
import type { StandIn } from "../stand-in.ts";
import { checkReceiver } from "./receiver-check.ts";
import { readNewSubscription, readRenewal } from "./subscription-input.ts";
import type { Subscription } from "./subscription-store.ts";

/** Subscriptions to changes of lists (subscription-*.md); an application sees its own. */
export function subscriptionRoutes(standIn: StandIn): readonly Route[] {
  const { subscriptions, city, now } = standIn;
  const entity = context("subscriptions/$entity");

  function ownSubscriptions({ caller }: GraphCall): readonly Subscription[] {
    const own = applicationOf(city, caller);
    return subscriptions.all(now()).filter(({ applicationId }) => applicationId === own);
  }

  function requireSubscription(call: GraphCall, key: string): Subscription {
    const found = ownSubscriptions(call).find(({ id }) => id === key);
    if (found) return found;
    throw new GraphFault(404, "ResourceNotFound", "The object was not found.");
  }

  function refuseSecond(call: GraphCall, wanted: Pick<Subscription, "listId" | "changeType">): void {
    if (standIn.behaviour.duplicateSubscriptionStatus === 201) return;
    const same = ownSubscriptions(call).find(
      ({ listId, changeType }) => listId === wanted.listId && changeType === wanted.changeType,
    );
    if (same === undefined) return;
    const message = `Subscription Id ${same.id} already exists for the requested combination`;
    throw new GraphFault(409, "Conflict", message);
  }

  return [
    route("GET", "/subscriptions", (call) =>
      ok({ ...context("subscriptions"), value: ownSubscriptions(call).map(presentSubscription) }),
    ),

    route("POST", "/subscriptions", async (call) => {
      const input = readNewSubscription(standIn, call);
      refuseSecond(call, input);
      for (const url of [input.notificationUrl, input.lifecycleNotificationUrl]) {
        if (url !== undefined) await checkReceiver(standIn, url);
      }
      refuseSecond(call, input);
      const subscription = { ...input, id: standIn.newId() };
      subscriptions.write(subscription);
      standIn.accompany(subscription);
      return created({ ...entity, ...presentSubscription(subscription) });
    }),

    route("GET", "/subscriptions/:subscription", (call, parameters) =>
      ok({ ...entity, ...presentSubscription(requireSubscription(call, parameters.subscription)) }),
    ),

    route("PATCH", "/subscriptions/:subscription", (call, parameters) => {
      const subscription = requireSubscription(call, parameters.subscription);
      const renewed = { ...subscription, expiresAt: readRenewal(call.body, now()) };
      subscriptions.write(renewed);
      return ok({ ...entity, ...presentSubscription(renewed) });
    }),

    route("DELETE", "/subscriptions/:subscription", (call, parameters) => {
      subscriptions.remove(requireSubscription(call, parameters.subscription).id);
      return noContent;
    }),

    route("POST", "/subscriptions/:subscription/reauthorize", (call, parameters) => {
      requireSubscription(call, parameters.subscription);
      return noContent;
    }),
  ];
}

function presentSubscription(subscription: Subscription): object {
  const { clientState = null, lifecycleNotificationUrl = null } = subscription;
  return {
    id: subscription.id,
    resource: subscription.resource,
    applicationId: subscription.applicationId,
    changeType: subscription.changeType,
    clientState,
    notificationUrl: subscription.notificationUrl,
    notificationQueryOptions: null,
    lifecycleNotificationUrl,
    expirationDateTime: subscription.expiresAt.toISOString(),
    creatorId: subscription.creatorId,
    includeResourceData: null,
    latestSupportedTlsVersion: subscription.latestSupportedTlsVersion,
    encryptionCertificate: null,
    encryptionCertificateId: null,
    notificationUrlAppId: null,
  };
}
