import { readBoard } from "../graph/board.ts";
import { keepPosition, readMeasureChanges } from "../graph/changes.ts";
import {
  closeRound,
  createCheckIns,
  createResponse,
  createRound,
  moveCheckIn,
  moveMeasure,
  readAnswerContext,
  readUndelivered,
} from "../graph/check-in-store.ts";
import type { Graph } from "../graph/client.ts";
import { createGraph } from "../graph/client.ts";
import type { Place } from "../graph/items.ts";
import type { ListIds } from "../graph/lists.ts";
import {
  addCoordinator,
  bindChannel,
  moveRoundPlan,
  readCoordinators,
  readInstallations,
  readRoundPlan,
  removeInstallation,
  saveInstallation,
} from "../graph/settings-store.ts";
import { findPlace } from "../graph/site.ts";
import {
  createSubscription,
  deleteSubscription,
  readSubscriptions,
  renewSubscription,
  unlessGone,
  watchedLists,
} from "../graph/subscriptions.ts";
import { createAppToken } from "./app-token.ts";
import type { Config } from "./config.ts";
import type { Lists, Subscriptions } from "./ports.ts";

/** The lists of the site, for the service and for the tab. */
export interface Connection {
  readonly lists: Lists;
  readonly subscriptions: Subscriptions;
  readonly siteId: string;
  readonly listIds: ListIds;
}

/** Signs the service in and finds the site and its lists. @throws {GraphError} @throws {SignInError} */
export async function connectLists(config: Config): Promise<Connection> {
  const graph = createGraph({
    getToken: createAppToken(config, { loginOrigin: config.loginOrigin }),
    origin: config.graphOrigin,
  });
  return connectionTo(graph, await findPlace(graph, config.sharePointSite));
}

/** The lists of a site that is known already. */
export function connectionTo(graph: Graph, place: Place): Connection {
  return {
    siteId: place.siteId,
    listIds: place.lists,
    lists: {
      readBoard: () => readBoard(graph, place),
      createRound: (round) => createRound(graph, place, round),
      closeRound: (round) => closeRound(graph, place, round),
      createCheckIns: (checkIns) => createCheckIns(graph, place, checkIns),
      readUndelivered: () => readUndelivered(graph, place),
      moveCheckIn: (checkIn) => moveCheckIn(graph, place, checkIn),
      readAnswerContext: (checkIn) => readAnswerContext(graph, place, checkIn),
      createResponse: (response) => createResponse(graph, place, response),
      moveMeasure: (measure, standing) => moveMeasure(graph, place, measure, standing),
      bindChannel: (unit, binding) => bindChannel(graph, place, unit, binding),
      readInstallations: () => readInstallations(graph, place),
      saveInstallation: (installation) => saveInstallation(graph, place, installation),
      removeInstallation: (team) => removeInstallation(graph, place, team),
      readCoordinators: () => readCoordinators(graph, place),
      addCoordinator: (account) => addCoordinator(graph, place, account),
      readRoundPlan: () => readRoundPlan(graph, place),
      moveRoundPlan: (previous, next) => moveRoundPlan(graph, place, previous, next),
      readMeasureChanges: () => readMeasureChanges(graph, place),
      keepPosition: (changes) => keepPosition(graph, place, changes),
    },
    subscriptions: {
      lists: watchedLists,
      read: () => readSubscriptions(graph, place),
      create: (wish) => createSubscription(graph, place, wish),
      renew: async (id, expiresAt) => {
        const isThere = await unlessGone(renewSubscription(graph, id, expiresAt));
        return isThere ? "renewed" : "gone";
      },
      delete: async (id) => {
        await unlessGone(deleteSubscription(graph, id));
      },
    },
  };
}
