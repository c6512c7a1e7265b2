import { Buffer } from "node:buffer";
import { z } from "zod";

import { GraphFault } from "../errors.ts";
import { type GraphAnswer, type GraphCall, ok } from "./call.ts";

/** As documented (concepts/json-batching.md). */
const mostRequests = 20;

const batchBody = z.object({
  requests: z
    .array(
      z.object({
        id: z.string(),
        method: z.string(),
        url: z.string(),
        headers: z.record(z.string(), z.string()).default({}),
        body: z.unknown().optional(),
        dependsOn: z.array(z.string()).default([]),
      }),
    )
    .min(1),
});

type BatchRequest = z.infer<typeof batchBody>["requests"][number];

/** Answers one request of the batch as if it had come by itself. */
type AnswerOne = (request: Pick<GraphCall, "method" | "url" | "headers" | "body" | "caller">) => Promise<GraphAnswer>;

/** Answers a batch: dependencies first, and 424 for whoever depends on a failure. @throws {GraphFault} 400 */
export async function answerBatch(
  { body, caller }: Pick<GraphCall, "body" | "caller">,
  answerOne: AnswerOne,
): Promise<GraphAnswer> {
  const statuses = new Map<string, number>();
  const responses: object[] = [];
  for (const request of inOrder(readBatch(body))) {
    const call = {
      method: request.method.toUpperCase(),
      url: absolute(request.url),
      headers: lowerCaseNames(request.headers),
      body: request.body,
      caller,
    };
    const failed = request.dependsOn.some((id) => (statuses.get(id) ?? 0) >= 400);
    const answer = failed ? failedDependency : await answerOne(call);
    statuses.set(request.id, answer.status);
    responses.push({ id: request.id, ...withJsonBody(answer) });
  }
  return ok({ responses }, { "Content-Type": "application/json" });
}

/** What is no JSON stands in a batch as base64. */
function withJsonBody({ body, ...answer }: GraphAnswer): object {
  if (body === undefined) return answer;
  return { ...answer, body: typeof body === "string" ? Buffer.from(body).toString("base64url") : body };
}

function readBatch(body: unknown): readonly BatchRequest[] {
  const { data, error } = batchBody.safeParse(body);
  if (error) throw badBatch("Invalid batch payload format.");
  const { requests } = data;
  if (requests.length > mostRequests) {
    throw badBatch(`Number of batch request steps exceeds the maximum value of ${mostRequests}.`);
  }
  const ids = new Set(requests.map(({ id }) => id.toLowerCase()));
  if (ids.size < requests.length) throw badBatch("Request Ids must be unique.");
  const untyped = requests.find(({ body: content, headers }) => content !== undefined && !hasContentType(headers));
  if (untyped) throw badBatch(`Write request id : ${untyped.id} does not contain Content-Type header or body.`);
  return requests;
}

/** Dependencies before dependants. @throws {GraphFault} 400 for a dependency that is missing or goes in a circle */
function inOrder(requests: readonly BatchRequest[]): readonly BatchRequest[] {
  const ordered: BatchRequest[] = [];
  let waiting = [...requests];
  while (waiting.length > 0) {
    const done = new Set(ordered.map(({ id }) => id));
    const ready = waiting.filter(({ dependsOn }) => dependsOn.every((id) => done.has(id)));
    if (ready.length === 0) throw badBatch("The dependsOn property names requests that cannot be resolved.");
    ordered.push(...ready);
    waiting = waiting.filter((request) => !ready.includes(request));
  }
  return ordered;
}

const failedDependency: GraphAnswer = {
  status: 424,
  headers: { "Content-Type": "application/json" },
  body: { error: { code: "FailedDependency", message: "A request that this one depends on has failed." } },
};

function badBatch(message: string): GraphFault {
  return new GraphFault(400, "BadRequest", message);
}

function absolute(url: string): string {
  return url.startsWith("/") ? url : `/${url}`;
}

function hasContentType(headers: Readonly<Record<string, string>>): boolean {
  return lowerCaseNames(headers)["content-type"] !== undefined;
}

function lowerCaseNames(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
