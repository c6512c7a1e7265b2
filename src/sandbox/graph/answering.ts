import { GraphFault } from "../errors.ts";
import { answerBatch } from "./batch.ts";
import { type GraphAnswer, type GraphCall, readCall } from "./call.ts";
import { columnRoutes } from "./columns/column-routes.ts";
import { teamRoutes } from "./directory/team-routes.ts";
import { userRoutes } from "./directory/user-routes.ts";
import { errorBody, type RequestIds } from "./error-body.ts";
import { itemRoutes } from "./items/item-routes.ts";
import { listRoutes } from "./lists/list-routes.ts";
import { dispatch } from "./routes.ts";
import { withSiteId } from "./sites/site-address.ts";
import { siteRoutes } from "./sites/site-routes.ts";
import type { StandIn } from "./stand-in.ts";

/** A request as it came in, its address not yet read. */
export type RawCall = Omit<GraphCall, "segments" | "query">;

/** Answers a request, or every request of a batch; a refusal is an answer too. */
export type Answering = (call: RawCall, ids: RequestIds) => GraphAnswer;

const capabilities = [siteRoutes, listRoutes, columnRoutes, itemRoutes, userRoutes, teamRoutes];

const jsonType = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";

const batchPath = /^\/(\$|%24)batch$/i;

export function createAnswering(standIn: StandIn): Answering {
  const routes = capabilities.flatMap((routesOf) => routesOf(standIn));

  function answerOne(request: RawCall): GraphAnswer {
    const call = readCall(request);
    const answer = dispatch(routes, { ...call, segments: withSiteId(call.segments, standIn.city.site) });
    return answer.body ? { ...answer, headers: { "Content-Type": jsonType, ...answer.headers } } : answer;
  }

  return (request, ids) => {
    const orRefusal = (answer: () => GraphAnswer) => {
      try {
        return answer();
      } catch (error) {
        return refusal(error, ids, standIn.now());
      }
    };
    return orRefusal(() =>
      batchPath.test(request.url) && request.method === "POST"
        ? answerBatch(request, (single) => orRefusal(() => answerOne(single)))
        : answerOne(request),
    );
  };
}

/** The answer to a request that failed; whatever was not foreseen is a 500. */
export function refusal(error: unknown, ids: RequestIds, at: Date): GraphAnswer {
  const fault = error instanceof GraphFault ? error : new GraphFault(500, "generalException", String(error));
  return {
    status: fault.status,
    headers: { "Content-Type": "application/json", ...(fault.status === 401 && { "WWW-Authenticate": "Bearer" }) },
    body: errorBody(fault, ids, at),
  };
}
