import { existsSync, readFileSync } from "node:fs";
import Ajv, { type ValidateFunction } from "ajv";
import { messageAnswerFaults } from "../../contract/channel-messages.ts";

/** Microsoft's description of Graph, and the samples of its documentation, lie beside the repository where at hand. */
export const contractFolder = new URL("../../../../shared/graph-contract/", import.meta.url);
export const contractIsThere = existsSync(contractFolder);

interface Operation {
  readonly responses: Readonly<Record<string, unknown>>;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Request {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const description = contractIsThere ? readDescription() : undefined;

function readDescription() {
  const document: Description = JSON.parse(readFileSync(new URL("openapi-subset.json", contractFolder), "utf8"));
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema(document, "graph");
  return {
    document,
    ajv,
    routes: Object.keys(document.paths).map(toRoute),
    compiled: new Map<string, ValidateFunction>(),
  };
}

/** What of an answer does not satisfy the description; of most nothing when the description is not at hand. */
export function contractFaults(request: Request, answer: Answer): readonly string[] {
  const [path = ""] = request.path.split("?");
  const ofMessages = answer.status < 400 ? messageAnswerFaults(request.method, path, answer.body) : undefined;
  if (ofMessages || description === undefined) return ofMessages ?? [];
  if (answer.status >= 400)
    return schemaFaults("#/components/schemas/microsoft.graph.ODataErrors.ODataError", answer.body);
  const route = description.routes.find(({ pattern }) => pattern.test(withoutAddress(path)));
  const operation = route && description.document.paths[route.path]?.[request.method.toLowerCase()];
  if (route === undefined || operation === undefined) return [`${request.method} ${path} is not described`];
  const own = schemaOf(route.path, request.method.toLowerCase(), operation);
  const faults = own === undefined ? [] : schemaFaults(own, answer.body);
  return route.path === "/$batch" ? [...faults, ...batchFaults(request.body, answer.body)] : faults;
}

/** Where the schema of an operation's successful answer stands in the description. */
function schemaOf(path: string, method: string, { responses }: Operation): string | undefined {
  const status = "2XX" in responses ? "2XX" : "200";
  const response = responses[status] as { readonly $ref?: string; readonly content?: object } | undefined;
  if (response?.$ref) return `${response.$ref}/content/application~1json/schema`;
  if (response?.content === undefined) return undefined;
  return `#/paths/${pointer(path)}/${method}/responses/${status}/content/application~1json/schema`;
}

function pointer(part: string): string {
  return encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"));
}

/** What of a body does not satisfy a part of the description, such as `#/components/schemas/microsoft.graph.list`. */
export function schemaFaults(reference: string, body: unknown): readonly string[] {
  if (description === undefined) return [];
  const { ajv, compiled } = description;
  const validate = compiled.get(reference) ?? ajv.compile({ $ref: `graph${reference}` });
  compiled.set(reference, validate);
  validate(body);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

interface BatchBody {
  readonly requests: readonly { readonly id: string; readonly method: string; readonly url: string }[];
}

interface BatchAnswer {
  readonly responses: readonly { readonly id: string; readonly status: number; readonly body?: unknown }[];
}

function batchFaults(body: unknown, answer: unknown): readonly string[] {
  const { requests } = body as BatchBody;
  const { responses } = answer as BatchAnswer;
  return responses.flatMap(({ id, status, body: single }) => {
    const request = requests.find((candidate) => candidate.id === id);
    if (request === undefined) return [`batch: ${id} was not asked for`];
    if (typeof single !== "object") return [];
    const path = request.url.startsWith("/") ? request.url : `/${request.url}`;
    return contractFaults({ method: request.method, path }, { status, body: single }).map((fault) => `${id}: ${fault}`);
  });
}

function toRoute(path: string) {
  const pattern = path.replace(/[.$()'^]/g, "\\$&").replace(/\{[^}]+\}/g, "[^/]+");
  return { path, pattern: new RegExp(`^${pattern}$`) };
}

/** A site's address in a path is another way to write its id. */
function withoutAddress(path: string): string {
  return path.replace(/^\/sites\/[^/:]+:\/[^:]+:?/, "/sites/id");
}
