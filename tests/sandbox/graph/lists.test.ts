import { describe, expect, it } from "vitest";

import { city } from "../../../src/sandbox/city.ts";
import { createMeasures, sitePath, startGraph } from "./graph-server.ts";

describe("the site", () => {
  it("is found by its address and by its id", async () => {
    const graph = await startGraph();
    const byAddress = await graph.send("GET", `/sites/${city.site.hostname}:/${city.site.path}`);
    const byId = await graph.send("GET", sitePath);

    expect(byAddress).toMatchObject({ status: 200, body: { id: city.site.id, displayName: "Integrationskonzept" } });
    expect(byId.body).toEqual(byAddress.body);
    expect(byAddress.body["@odata.context"]).toBe("https://graph.microsoft.com/v1.0/$metadata#sites/$entity");
  });

  it("is the only one", async () => {
    const graph = await startGraph();
    for (const path of ["/sites/other.example:/sites/integration", "/sites/other", `${sitePath}x/lists`]) {
      expect(await graph.send("GET", path)).toMatchObject({ status: 404, body: { error: { code: "itemNotFound" } } });
    }
  });
});

describe("lists", () => {
  it("come with the columns of their template and their own", async () => {
    const graph = await startGraph();
    const measures = await createMeasures(graph);
    const { body } = await graph.send("GET", `${measures}?$expand=columns($select=name,indexed)&$select=id,name`);

    expect(body).toMatchObject({ name: "Measures" });
    expect(body).not.toHaveProperty("displayName");
    const names = body.columns.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(["Title", "ID", "Created", "Modified", "Author", "Editor", "Key"]));
    expect(body.columns).toContainEqual({ name: "Key", indexed: true });
  });

  it("are created with the documented shape", async () => {
    const graph = await startGraph({ now: () => new Date("2026-03-02T10:00:00.500Z") });
    const answer = await graph.send("POST", `${sitePath}/lists`, {
      body: { displayName: "Books", columns: [{ name: "Author", text: {} }], list: { template: "genericList" } },
      token: graph.applicationToken,
    });

    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      createdDateTime: "2026-03-02T10:00:00Z",
      createdBy: { application: { id: city.bot.clientId, displayName: city.bot.displayName } },
      list: { hidden: false, template: "genericList" },
      parentReference: { siteId: city.site.id },
    });
    expect(answer.body.eTag).toBe(`"${answer.body.id},1"`);
  });

  it("keep their name when they are renamed, and are found by id, name and title", async () => {
    const graph = await startGraph();
    const measures = await createMeasures(graph);
    const renamed = await graph.send("PATCH", measures, { body: { displayName: "Maßnahmen", description: "Alle" } });
    expect(renamed.body).toMatchObject({ name: "Measures", displayName: "Maßnahmen", description: "Alle" });

    const address = `/sites/${city.site.hostname}:/${city.site.path}:/lists`;
    for (const key of ["Measures", "Ma%C3%9Fnahmen", renamed.body.id]) {
      expect((await graph.send("GET", `${address}/${key}`)).body.id).toBe(renamed.body.id);
    }
    const filtered = await graph.send("GET", `${sitePath}/lists?$filter=displayName eq 'Maßnahmen'&$select=id`);
    expect(filtered.body.value).toHaveLength(1);
    expect((await graph.send("GET", `${sitePath}/lists?$filter=displayName eq 'X'`)).body.value).toEqual([]);
  });

  it("have titles of their own", async () => {
    const graph = await startGraph();
    await createMeasures(graph);
    const again = await graph.send("POST", `${sitePath}/lists`, { body: { displayName: "measures" } });
    expect(again).toMatchObject({ status: 409, body: { error: { code: "nameAlreadyExists" } } });
  });

  it("are not created by halves", async () => {
    const graph = await startGraph();
    const columns = [
      { name: "Key", text: {} },
      { name: "key", text: {} },
    ];
    const answer = await graph.send("POST", `${sitePath}/lists`, { body: { displayName: "Broken", columns } });
    expect(answer.status).toBe(409);
    expect((await graph.send("GET", `${sitePath}/lists`)).body.value).toEqual([]);
  });

  it("go with everything in them", async () => {
    const graph = await startGraph();
    const measures = await createMeasures(graph);
    await graph.send("POST", `${measures}/items`, { body: { fields: { Title: "A", Key: "1" } } });

    expect((await graph.send("DELETE", measures)).status).toBe(204);
    expect((await graph.send("GET", `${measures}/items`)).status).toBe(404);
    const left = graph.database.prepare("SELECT count(*) AS n FROM graph_item_index").get();
    expect(left).toEqual({ n: 0 });
  });
});

describe("columns", () => {
  it("are added with defaults and changed without losing settings", async () => {
    const graph = await startGraph();
    const measures = await createMeasures(graph);
    const added = await graph.send("POST", `${measures}/columns`, {
      body: { name: "Art", displayName: "Art der Maßnahme", choice: { choices: ["a", "b"] } },
    });
    expect(added).toMatchObject({
      status: 201,
      body: { indexed: false, choice: { allowTextEntry: false, choices: ["a", "b"], displayAs: "dropDownMenu" } },
    });

    const changed = await graph.send("PATCH", `${measures}/columns/${added.body.id}`, {
      body: { displayName: "Art", choice: { allowTextEntry: true } },
    });
    expect(changed.body).toMatchObject({ displayName: "Art", choice: { allowTextEntry: true, choices: ["a", "b"] } });
  });

  it("of the template cannot be deleted, others can, with their values", async () => {
    const graph = await startGraph();
    const measures = await createMeasures(graph);
    await graph.send("POST", `${measures}/items`, { body: { fields: { Title: "A", Details: "viel" } } });

    expect((await graph.send("DELETE", `${measures}/columns/Title`)).status).toBe(400);
    expect((await graph.send("DELETE", `${measures}/columns/Details`)).status).toBe(204);
    await graph.send("POST", `${measures}/columns`, { body: { name: "Details", text: {} } });
    const { body } = await graph.send("GET", `${measures}/items/1/fields`);
    expect(body).toMatchObject({ Title: "A" });
    expect(body).not.toHaveProperty("Details");
  });

  it.each([
    ["no type", { name: "X" }],
    ["two types", { name: "X", text: {}, number: {} }],
    ["an unknown property", { name: "X", text: {}, colour: "red" }],
    ["an unknown setting", { name: "X", number: { decimalPlaces: "six" } }],
    ["unique values without an index", { name: "X", text: {}, enforceUniqueValues: true }],
    ["an index over several lines", { name: "X", text: { allowMultipleLines: true }, indexed: true }],
  ])("are refused with %s", async (_, body) => {
    const graph = await startGraph();
    const measures = await createMeasures(graph);
    expect(await graph.send("POST", `${measures}/columns`, { body })).toMatchObject({
      status: 400,
      body: { error: { code: "invalidRequest" } },
    });
  });

  it("can only become unique while their values are", async () => {
    const graph = await startGraph();
    const measures = await createMeasures(graph);
    for (const Title of ["A", "A"]) await graph.send("POST", `${measures}/items`, { body: { fields: { Title } } });

    const change = { body: { indexed: true, enforceUniqueValues: true } };
    expect((await graph.send("PATCH", `${measures}/columns/Title`, change)).status).toBe(400);
    expect((await graph.send("GET", `${measures}/columns/Title`)).body).toMatchObject({ indexed: false });
    await graph.send("PATCH", `${measures}/items/2/fields`, { body: { Title: "B" } });
    expect((await graph.send("PATCH", `${measures}/columns/Title`, change)).status).toBe(200);
  });
});
