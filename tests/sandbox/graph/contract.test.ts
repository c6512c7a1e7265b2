import { existsSync, readFileSync } from "node:fs";
import Ajv, { type ValidateFunction } from "ajv";
import { beforeAll, describe, expect, it } from "vitest";

import { city } from "../../../src/sandbox/city.ts";
import { type Body, createMeasures, type GraphServer, sitePath, startGraph } from "./graph-server.ts";

/** Microsoft's description of Graph lies beside the repository, where it is at hand. */
const contract = new URL("../../../../shared/graph-contract/openapi-subset.json", import.meta.url);

describe.skipIf(!existsSync(contract))("answers satisfy Microsoft's description", () => {
  let schemaOf: (name: string) => ValidateFunction;
  let graph: GraphServer;
  let measures: string;

  beforeAll(() => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    ajv.addSchema(JSON.parse(readFileSync(contract, "utf8")), "graph");
    schemaOf = (name) => ajv.compile({ $ref: `graph#/components/schemas/${name}` });
  });

  it.each([
    ["site", () => sitePath],
    ["listCollectionResponse", () => `${sitePath}/lists`],
    ["list", () => `${measures}?expand=columns,items(expand=fields(select=Title,Status))`],
    ["columnDefinitionCollectionResponse", () => `${measures}/columns`],
    ["listItemCollectionResponse", () => `${measures}/items?expand=fields`],
    ["listItem", () => `${measures}/items/1?expand=fields`],
    ["listItemCollectionResponse", () => `${measures}/items/delta?expand=fields`],
    ["listItemVersionCollectionResponse", () => `${measures}/items/1/versions?expand=fields`],
    ["user", () => "/me"],
    ["userCollectionResponse", () => "/users"],
    ["team", () => `/teams/${city.team.groupId}`],
    ["channelCollectionResponse", () => `/teams/${city.team.groupId}/channels`],
    ["conversationMemberCollectionResponse", () => `/teams/${city.team.groupId}/members`],
    ["ODataErrors.ODataError", () => "/nowhere"],
  ])("%s", async (schema, path) => {
    graph = await startGraph();
    measures = await createMeasures(graph);
    await graph.send("POST", `${measures}/items`, { body: { fields: { Title: "A", Status: "offen", Progress: 3 } } });
    const { body }: { body: Body } = await graph.send("GET", path());
    const validate = schemaOf(`microsoft.graph.${schema}`);
    validate(body);
    expect(validate.errors).toBeNull();
  });
});
