import { readAnswerContext } from "../graph/answer-context.ts";
import { applyResponse, createResponse } from "../graph/answer-store.ts";
import { applyResponses, createResponses } from "../graph/answers-at-once.ts";
import { readBoard } from "../graph/board.ts";
import { keepFigurePosition, keepPosition, readFigureChanges, readMeasureChanges } from "../graph/changes.ts";
import { findMessage } from "../graph/channel-messages.ts";
import type { Graph } from "../graph/client.ts";
import { createGraph } from "../graph/client.ts";
import { publishValues, readFigureDesk, recordShown } from "../graph/figure-desk.ts";
import type { Place } from "../graph/items.ts";
import type { ListIds } from "../graph/lists.ts";
import {
  changeRoundState,
  createCheckIns,
  createNotices,
  createRound,
  losePosting,
  moveCheckIn,
  moveNotice,
  moveRound,
  readOutbox,
  readRounds,
  recordPosting,
} from "../graph/round-store.ts";
import {
  addCoordinator,
  bindChannel,
  readCoordinators,
  readInstallations,
  readMeetings,
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
import { eraseOldNames } from "../graph/upkeep-store.ts";
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
      readRounds: () => readRounds(graph, place),
      createRound: (round) => createRound(graph, place, round),
      moveRound: (round) => moveRound(graph, place, round),
      changeRoundState: (round, from, to) => changeRoundState(graph, place, round, from, to),
      createCheckIns: (checkIns) => createCheckIns(graph, place, checkIns),
      createNotices: (notices) => createNotices(graph, place, notices),
      readOutbox: () => readOutbox(graph, place),
      moveCheckIn: (checkIn) => moveCheckIn(graph, place, checkIn),
      recordPosting: (checkIn, posting) => recordPosting(graph, place, checkIn, posting),
      losePosting: (checkIn, channel) => losePosting(graph, place, checkIn, channel),
      moveNotice: (notice) => moveNotice(graph, place, notice),
      readAnswerContext: (checkIn, chosen) => readAnswerContext(graph, place, checkIn, chosen),
      createResponse: (response) => createResponse(graph, place, response),
      applyResponse: (response) => applyResponse(graph, place, response),
      createResponses: (responses) => createResponses(graph, place, responses),
      applyResponses: (responses) => applyResponses(graph, place, responses),
      bindChannel: (unit, binding) => bindChannel(graph, place, unit, binding),
      readInstallations: () => readInstallations(graph, place),
      saveInstallation: (installation, known) => saveInstallation(graph, place, installation, known),
      removeInstallation: (team) => removeInstallation(graph, place, team),
      readCoordinators: () => readCoordinators(graph, place),
      addCoordinator: (account) => addCoordinator(graph, place, account),
      readRoundPlan: () => readRoundPlan(graph, place),
      readMeetings: () => readMeetings(graph, place),
      eraseOldNames: (today) => eraseOldNames(graph, place, today),
      readMeasureChanges: () => readMeasureChanges(graph, place),
      keepPosition: (changes) => keepPosition(graph, place, changes),
      readFigureChanges: () => readFigureChanges(graph, place),
      keepFigurePosition: (changes) => keepFigurePosition(graph, place, changes),
      readFigureDesk: (about) => readFigureDesk(graph, place, about),
      recordShown: (records) => recordShown(graph, place, records),
      publishValues: (published, wanted) => publishValues(graph, place, published, wanted),
      findMessage: (search) => findMessage(graph, search),
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
