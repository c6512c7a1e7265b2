import { describe, expect, it } from "vitest";

import { city } from "../../../src/sandbox/city.ts";
import { contractFaults, contractIsThere, schemaFaults } from "./contract.ts";
import { createMeasures, type GraphServer, sitePath, startGraph } from "./graph-server.ts";

/** Every answer in every test of the stand-in is held against the description; here each kind comes at least once. */
describe.skipIf(!contractIsThere)("answers satisfy Microsoft's description", () => {
  let graph: GraphServer;
  let measures: string;

  it.each([
    ["site", () => sitePath],
    ["listCollectionResponse", () => `${sitePath}/lists`],
    ["list", () => `${measures}?expand=columns,items(expand=fields(select=Title,Status))`],
    ["columnDefinitionCollectionResponse", () => `${measures}/columns`],
    ["listItemCollectionResponse", () => `${measures}/items?expand=fields`],
    ["listItem", () => `${measures}/items/1?expand=fields`],
    ["listItemCollectionResponse", () => `${measures}/items/delta?expand=fields`],
    ["listItemVersionCollectionResponse", () => `${measures}/items/1/versions?expand=fields`],
    ["listItemVersion", () => `${measures}/items/1/versions/1.0?expand=fields`],
    ["subscriptionCollectionResponse", () => "/subscriptions"],
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
    const { body } = await graph.send("GET", path());
    expect(schemaFaults(`#/components/schemas/microsoft.graph.${schema}`, body)).toEqual([]);
  });

  it("and what does not is found", () => {
    const lists = { method: "GET", path: `${sitePath}/lists` };
    expect(contractFaults(lists, { status: 200, body: { value: [] } })).toEqual([]);
    expect(contractFaults(lists, { status: 200, body: { value: [{ id: 1 }] } })).not.toEqual([]);
    expect(contractFaults(lists, { status: 404, body: { error: "gone" } })).not.toEqual([]);
    const unknown = { method: "GET", path: "/planner" };
    expect(contractFaults(unknown, { status: 200, body: {} })).toEqual(["GET /planner is not described"]);
    const batch = { method: "POST", path: "/$batch", body: { requests: [{ id: "1", ...lists, url: lists.path }] } };
    const responses = [{ id: "1", status: 200, body: { value: [{ id: 1 }] } }];
    expect(contractFaults(batch, { status: 200, body: { responses } })).not.toEqual([]);
  });
});
