import { existsSync, readFileSync } from "node:fs";
import Ajv, { type ErrorObject } from "ajv";

/** Microsoft's description of Graph lies beside the repository, where it is at hand. */
const file = new URL("../../../shared/graph-contract/openapi-subset.json", import.meta.url);
export const isContractAtHand = existsSync(file);

export interface SentRequest {
  readonly method: string;
  /** Below `/v1.0`, with its query. */
  readonly path: string;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What the description does not say, but a page of Microsoft's documentation does. */
export interface Exemption {
  readonly operation: RegExp;
  /** `path`: the whole operation is missing; `operation` then stands for method, path and query. */
  readonly kind: "header" | "query" | "path";
  readonly name: string;
  readonly reason: string;
  readonly page: string;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly description?: string;
}
interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: string;
  readonly schema?: Schema;
}
interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly required?: boolean;
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
  };
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly schemas: Readonly<Record<string, Schema>>;
  };
}

export interface GraphContract {
  /** What is wrong with a request; empty for a valid one. Requests inside a batch are checked like any other. */
  faultsOf(request: SentRequest): readonly string[];
  /** Exemptions that were made use of. */
  readonly used: ReadonlySet<Exemption>;
}

/** Holds requests to Microsoft's description; its `$ref`s are kept, as following them all would take a lot of memory. */
export function openGraphContract(exemptions: readonly Exemption[]): GraphContract {
  const description: Description = JSON.parse(readFileSync(file, "utf8"));
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(description, "graph");
  const routes = Object.keys(description.paths).map((template) => ({ template, pattern: patternOf(template) }));
  const used = new Set<Exemption>();

  function isExempt(operation: string, kind: Exemption["kind"], name: string): boolean {
    const found = exemptions.find(
      (entry) => entry.kind === kind && entry.name === name && entry.operation.test(operation),
    );
    if (found) used.add(found);
    return found !== undefined;
  }

  function faultsOf(request: SentRequest): readonly string[] {
    const [path = "", query = ""] = request.path.split(/\?(.*)/s);
    const matching = routes.filter(({ pattern }) => pattern.test(path));
    // Of `/items/delta` and `/items/{id}` the one with more fixed words is meant.
    const { template } =
      matching.toSorted((one, other) => wildcards(one.template) - wildcards(other.template))[0] ?? {};
    if (template === undefined)
      return isExempt(`${request.method} ${request.path}`, "path", "") ? [] : [`no such path: ${path}`];
    const operation = description.paths[template]?.[request.method.toLowerCase()];
    if (!operation) return [`${request.method} is not defined for ${template}`];
    const name = `${request.method} ${template}`;
    const parameters = (operation.parameters ?? []).map(resolveParameter);
    return [
      ...queryFaults(name, query, parameters),
      ...headerFaults(name, request, parameters),
      ...bodyFaults(name, request, operation),
      ...(template === "/$batch" ? subRequestFaults(request.body) : []),
    ].map((fault) => `${name}: ${fault}`);
  }

  function resolveParameter(parameter: Parameter): Parameter {
    const name = parameter.$ref?.split("/").at(-1) ?? "";
    return description.components.parameters[name] ?? parameter;
  }

  function queryFaults(operation: string, query: string, parameters: readonly Parameter[]): string[] {
    const pairs = query === "" ? [] : query.split("&").map((pair) => pair.split(/=(.*)/s));
    const names = pairs.map(([name]) => name);
    const twice = names.filter((name, index) => names.indexOf(name) !== index);
    return [
      ...twice.map((name) => `query option ${name} comes twice`),
      ...pairs.flatMap(([name = "", value = ""]) => {
        if (/[#\s"<>\\^`{|}]/.test(value)) return [`query option ${name} is not encoded`];
        const parameter = parameters.find((known) => known.in === "query" && known.name === name);
        if (!parameter) return isExempt(operation, "query", name) ? [] : [`unknown query option ${name}`];
        return valueFaults(name, decodeURIComponent(value), parameter.schema ?? {});
      }),
    ];
  }

  function valueFaults(name: string, text: string, schema: Schema): string[] {
    const value = schema.type === "array" ? splitOutside(text) : schema.type === "integer" ? Number(text) : text;
    return ajv.validate(schema, value) ? [] : [`query option ${name}: ${ajv.errorsText()}`];
  }

  function headerFaults(
    operation: string,
    { method, headers }: SentRequest,
    parameters: readonly Parameter[],
  ): string[] {
    const usual = ["authorization", "content-type", "accept", "user-agent", "sdkversion", "client-request-id"];
    const known = [
      ...usual,
      ...parameters.filter((parameter) => parameter.in === "header").map((parameter) => parameter.name.toLowerCase()),
    ];
    const unknown = Object.keys(headers).filter(
      (name) => !known.includes(name) && !isExempt(operation, "header", name),
    );
    const ifMatch = headers["if-match"];
    return [
      ...unknown.map((name) => `unknown header ${name}`),
      ...(method === "GET" && headers["if-match"] ? ["a read has If-Match"] : []),
      ...(ifMatch !== undefined && !/^(W\/)?"[^"]+"$/.test(ifMatch) ? [`If-Match is no entity tag: ${ifMatch}`] : []),
    ];
  }

  function bodyFaults(operation: string, { body, headers }: SentRequest, { requestBody }: Operation): string[] {
    const pointer = `graph#/paths/${pointerOf(operation)}/requestBody/content/application~1json/schema`;
    const schema = requestBody?.content["application/json"]?.schema;
    if (body === undefined) return requestBody?.required ? ["the body is missing"] : [];
    if (!schema) return ["a body where none is expected"];
    if (!/^application\/json\b/.test(headers["content-type"] ?? "")) return ["the body has no Content-Type"];
    const validate = ajv.getSchema(pointer) ?? ajv.compile({ $ref: pointer });
    validate(body);
    return [...(validate.errors ?? []).map(errorText), ...unknownProperties(body, schema, "")];
  }

  /** The description lets every object have more; a property that it does not name is a slip of ours all the same. */
  function unknownProperties(value: unknown, schema: Schema, place: string): string[] {
    if (Array.isArray(value)) {
      const items = partsOf(schema).find((part) => part.items)?.items;
      return items ? value.flatMap((entry, index) => unknownProperties(entry, items, `${place}/${index}`)) : [];
    }
    if (typeof value !== "object" || value === null) return [];
    const parts = partsOf(schema);
    const properties: Record<string, Schema> = Object.assign({}, ...parts.map((part) => part.properties ?? {}));
    if (isFree(schema) || Object.keys(properties).length === 0) return [];
    return Object.entries(value).flatMap(([name, entry]) => {
      const property = properties[name];
      if (!property) return name.startsWith("@odata.") ? [] : [`unknown property ${place}/${name}`];
      return unknownProperties(entry, property, `${place}/${name}`);
    });
  }

  /** The columns of an item are the site's own. */
  function isFree(schema: Schema): boolean {
    return schema.$ref?.endsWith("/microsoft.graph.fieldValueSet") ?? false;
  }

  function partsOf(schema: Schema): readonly Schema[] {
    const named = schema.$ref ? description.components.schemas[schema.$ref.split("/").at(-1) ?? ""] : schema;
    if (!named) return [];
    const parts = [...(named.allOf ?? []), ...(named.anyOf ?? []), ...(named.oneOf ?? [])];
    return [named, ...parts.flatMap(partsOf)];
  }

  function subRequestFaults(body: unknown): string[] {
    const requests = subRequestsOf({ method: "POST", path: "/$batch", headers: {}, body });
    const ids = new Set((body as { requests: { id: string }[] }).requests.map(({ id }) => id.toLowerCase()));
    return [
      ...(ids.size < requests.length ? ["ids are not unique"] : []),
      ...requests.flatMap((request) => (request.path.startsWith("/") ? faultsOf(request) : ["url is not relative"])),
    ];
  }

  function pointerOf(operation: string): string {
    const [method = "", template = ""] = operation.split(" ");
    return `${encodeURIComponent(template.replaceAll("~", "~0").replaceAll("/", "~1"))}/${method.toLowerCase()}`;
  }

  return { faultsOf, used };
}

/** The requests inside a batch; none for any other request. */
export function subRequestsOf({ path, body }: SentRequest): readonly SentRequest[] {
  if (path !== "/$batch") return [];
  const { requests } = body as {
    requests: { method: string; url: string; headers?: Record<string, string>; body?: unknown }[];
  };
  return requests.map(({ method, url, headers = {}, body: content }) => ({
    method,
    path: url,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    ...(content !== undefined && { body: content }),
  }));
}

function errorText({ instancePath, message }: ErrorObject): string {
  return `body${instancePath} ${message}`;
}

function wildcards(template: string): number {
  return template.split("{").length;
}

/** A parameter is one segment; the path after `host:/` alone may have several. */
function patternOf(template: string): RegExp {
  const pattern = template
    .replaceAll(/[.*+?^$()|[\]\\]/g, "\\$&")
    .replace("{site-id}:/{path}", "[^/:]+:/.+")
    .replaceAll(/\{[^}]+\}/g, "[^/:]+");
  return new RegExp(`^${pattern}$`);
}

/** At the commas that are not inside brackets. */
function splitOutside(text: string): readonly string[] {
  return text.match(/(?:[^,()]|\([^()]*\))+/g) ?? [];
}
