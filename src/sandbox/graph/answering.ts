import { GraphFault } from "../errors.ts";
import { answerBatch } from "./batch.ts";
import type { Behaviour } from "./behaviour.ts";
import { createBudget } from "./budget.ts";
import { type GraphAnswer, type GraphCall, readCall } from "./call.ts";
import { columnRoutes } from "./columns/column-routes.ts";
import { teamRoutes } from "./directory/team-routes.ts";
import { userRoutes } from "./directory/user-routes.ts";
import { type RequestIds, refusalBody } from "./error-body.ts";
import { itemRoutes } from "./items/item-routes.ts";
import { versionRoutes } from "./items/version-routes.ts";
import { listRoutes } from "./lists/list-routes.ts";
import { messageRoutes } from "./messages/message-routes.ts";
import { dispatch } from "./routes.ts";
import { withSiteId } from "./sites/site-address.ts";
import { siteRoutes } from "./sites/site-routes.ts";
import type { StandIn } from "./stand-in.ts";
import { subscriptionRoutes } from "./subscriptions/subscription-routes.ts";

/** A request as it came in, its address not yet read. */
export type RawCall = Omit<GraphCall, "segments" | "query">;

/** Answers a request, or every request of a batch; a refusal is an answer too. */
export type Answering = (call: RawCall, ids: RequestIds) => Promise<GraphAnswer>;

/** A refusal wanted for a request inside a batch, which nobody outside can reach. */
export type FaultInBatch = (request: Pick<RawCall, "method" | "url">) => GraphFault | undefined;

const capabilities = [
  siteRoutes,
  listRoutes,
  columnRoutes,
  itemRoutes,
  versionRoutes,
  userRoutes,
  teamRoutes,
  messageRoutes,
  subscriptionRoutes,
];

const jsonType = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";

const batchPath = /^\/(\$|%24)batch$/i;

export function createAnswering(standIn: StandIn, faultInBatch: FaultInBatch = () => undefined): Answering {
  const routes = capabilities.flatMap((routesOf) => routesOf(standIn));
  const charge = createBudget(standIn);

  async function answerOne(request: RawCall): Promise<GraphAnswer> {
    const read = readCall(request);
    const call = { ...read, segments: withSiteId(read.segments, standIn.city.site) };
    const budgetHeaders = charge(call);
    const answer = await dispatch(routes, call);
    const type = answer.body ? { "Content-Type": jsonType } : {};
    return { ...answer, headers: { ...type, ...budgetHeaders, ...answer.headers } };
  }

  return (request, ids) => {
    const orRefusal = async (answer: () => Promise<GraphAnswer>) => {
      try {
        return await answer();
      } catch (error) {
        return refusal(error, ids, standIn);
      }
    };
    const answerInBatch = (single: RawCall) =>
      orRefusal(async () => {
        const fault = faultInBatch(single);
        if (fault) throw fault;
        return answerOne(single);
      });
    return orRefusal(() =>
      batchPath.test(request.url) && request.method === "POST"
        ? answerBatch(request, answerInBatch)
        : answerOne(request),
    );
  };
}

/** The answer to a request that failed; whatever was not foreseen is a 500. */
export function refusal(
  error: unknown,
  ids: RequestIds,
  { now, behaviour }: { readonly now: () => Date; readonly behaviour: Pick<Behaviour, "errorForm"> },
): GraphAnswer {
  const fault = error instanceof GraphFault ? error : new GraphFault(500, "generalException", String(error));
  const { type, body } = refusalBody(fault, ids, now(), behaviour.errorForm);
  return {
    status: fault.status,
    headers: { ...type, ...(fault.status === 401 && { "WWW-Authenticate": "Bearer" }), ...fault.headers },
    ...(body !== undefined && { body }),
  };
}
