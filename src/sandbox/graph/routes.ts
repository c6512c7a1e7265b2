import { GraphFault } from "../errors.ts";
import type { GraphAnswer, GraphCall } from "./call.ts";

type Method = "GET" | "POST" | "PATCH" | "DELETE";

type ParameterNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParameterNames<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

type Parameters<Path extends string> = Readonly<Record<ParameterNames<Path>, string>>;

/** Most answers are ready at once; some wait for another server. */
type Answering = GraphAnswer | Promise<GraphAnswer>;

export interface Route {
  readonly method: Method;
  readonly pattern: readonly string[];
  readonly answer: (call: GraphCall, parameters: Readonly<Record<string, string>>) => Answering;
}

/** A route such as `/teams/:team/channels`; the handler gets the parts that the colons name. */
export function route<Path extends string>(
  method: Method,
  path: Path,
  answer: (call: GraphCall, parameters: Parameters<Path>) => Answering,
): Route {
  return { method, pattern: path.split("/").filter(Boolean), answer: answer as Route["answer"] };
}

/** Answers by the first route that fits. @throws {GraphFault} 404 for an unknown path, 405 for an unknown method */
export function dispatch(routes: readonly Route[], call: GraphCall): Answering {
  let pathIsKnown = false;
  for (const { method, pattern, answer } of routes) {
    const parameters = match(pattern, call.segments);
    if (parameters && method === call.method) return answer(call, parameters);
    pathIsKnown ||= parameters !== undefined;
  }
  if (pathIsKnown) {
    throw new GraphFault(405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.");
  }
  const unknown = call.segments.at(-1) ?? "";
  throw new GraphFault(404, "BadRequest", `Resource not found for the segment '${unknown}'.`);
}

function match(pattern: readonly string[], segments: readonly string[]): Readonly<Record<string, string>> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? "";
    if (part.startsWith(":")) parameters[part.slice(1)] = segment;
    else if (part !== segment) return undefined;
  }
  return parameters;
}
