import { describe, expect, it } from "vitest";

import { city } from "../../../src/sandbox/city.ts";
import { type Body, createMeasures, type GraphServer, startGraph } from "./graph-server.ts";

async function startWithItems(...items: object[]): Promise<{ graph: GraphServer; measures: string; written: Body[] }> {
  const graph = await startGraph();
  const measures = await createMeasures(graph);
  const written: Body[] = [];
  for (const fields of items) written.push((await graph.send("POST", `${measures}/items`, { body: { fields } })).body);
  return { graph, measures, written };
}

async function keysBy(graph: GraphServer, measures: string, filter: string): Promise<string[]> {
  const query = new URLSearchParams({ $filter: filter, $expand: "fields($select=Key)" });
  const { body } = await graph.send("GET", `${measures}/items?${query}`);
  return body.value?.map(({ fields }: Body) => fields.Key) ?? body.error.message;
}

describe("writing items", () => {
  it("answers with the whole item in the shape of the wire", async () => {
    const { graph, measures } = await startWithItems();
    const answer = await graph.send("POST", `${measures}/items`, { body: { fields: { Title: "A", Key: "2.3" } } });
    const { body } = answer;

    expect(answer.status).toBe(201);
    expect(body).toMatchObject({
      id: "1",
      createdBy: { user: { id: city.people[0]?.id, displayName: "Koordination Integration" } },
      contentType: { name: "Item" },
      fields: { Title: "A", Key: "2.3", id: "1", AuthorLookupId: "7", _UIVersionString: "1.0", Attachments: false },
    });
    expect(body.eTag).toMatch(/^"[0-9a-f-]{36},1"$/);
    expect(body["@odata.etag"]).toBe(body.eTag);
    expect(body.fields["@odata.etag"]).toBe(body.eTag);
    expect(body["fields@odata.context"]).toContain("$metadata#sites('ratingen.sharepoint.example%2C");
    expect(answer.headers.get("etag")).toBe(body.eTag);
    expect(answer.headers.get("content-type")).toContain("odata.metadata=minimal");
  });

  it("records applications", async () => {
    const { graph, measures } = await startWithItems({ Title: "A" });
    const { applicationToken: token } = graph;
    await graph.send("PATCH", `${measures}/items/1`, { body: { fields: { Title: "B" } }, token });
    expect((await graph.send("GET", `${measures}/items/1`)).body).toMatchObject({
      createdBy: { user: { displayName: "Koordination Integration" } },
      lastModifiedBy: { application: { id: city.bot.clientId } },
    });
  });

  it("changes only what is sent, and null empties a field", async () => {
    const { graph, measures } = await startWithItems({ Title: "A", Key: "1", Progress: 40 });
    const answer = await graph.send("PATCH", `${measures}/items/1/fields`, { body: { Key: null, Retired: true } });
    expect(answer).toMatchObject({ status: 200, body: { Title: "A", Progress: 40, Retired: true, id: "1" } });
    expect(answer.body).not.toHaveProperty("Key");
  });

  it("fills in defaults", async () => {
    const { written } = await startWithItems({ Title: "A" });
    expect(written[0].fields.Retired).toBe(false);
  });

  it.each([
    [{ Colour: "red" }, "Field 'Colour' is not recognized"],
    [{ Created: "2026-01-01T00:00:00Z" }, "Field 'Created' is read-only"],
    [{ Progress: "40" }, "Invalid value for field 'Progress'"],
    [{ Progress: 101 }, "Invalid value for field 'Progress'"],
    [{ Status: "vertagt" }, "Invalid value for field 'Status'"],
    [{ Retired: "ja" }, "Invalid value for field 'Retired'"],
    [{ DueOn: "morgen" }, "Invalid value for field 'DueOn'"],
    [{ Title: 5 }, "Invalid value for field 'Title'"],
    [{ Title: "x".repeat(256) }, "Invalid value for field 'Title'"],
  ])("refuses %j", async (fields, message) => {
    const { graph, measures } = await startWithItems();
    const answer = await graph.send("POST", `${measures}/items`, { body: { fields } });
    expect(answer).toMatchObject({ status: 400, body: { error: { code: "invalidRequest", message } } });
    expect((await graph.send("GET", `${measures}/items`)).body.value).toEqual([]);
  });

  it("keeps instants in UTC and days as the site's midnight", async () => {
    const { written } = await startWithItems({ HeardAt: "2026-03-02T12:00:00.123+01:00", DueOn: "2026-12-31" });
    expect(written[0].fields).toMatchObject({ HeardAt: "2026-03-02T11:00:00Z", DueOn: "2026-12-30T23:00:00Z" });
  });

  it("never gives an id twice", async () => {
    const { graph, measures } = await startWithItems({ Title: "A" });
    await graph.send("DELETE", `${measures}/items/1`);
    expect((await graph.send("POST", `${measures}/items`, { body: { fields: {} } })).body.id).toBe("2");
  });

  it.each([
    [400, "invalidRequest"],
    [409, "nameAlreadyExists"],
  ] as const)("refuses a doubled unique value with %i where told so", async (uniqueViolationStatus, code) => {
    const graph = await startGraph({ behaviour: { uniqueViolationStatus } });
    const measures = await createMeasures(graph);
    const post = () => graph.send("POST", `${measures}/items`, { body: { fields: { Key: "2.3" } } });
    await post();
    expect(await post()).toMatchObject({ status: uniqueViolationStatus, body: { error: { code } } });
    expect((await graph.send("PATCH", `${measures}/items/1/fields`, { body: { Key: "2.3" } })).status).toBe(200);
  });
});

describe("conditional writes", () => {
  it.each(["/items/1", "/items/1/fields"])("PATCH %s changes only the version that was read", async (path) => {
    const { graph, measures, written } = await startWithItems({ Title: "A" });
    const body = path.endsWith("fields") ? { Title: "B" } : { fields: { Title: "B" } };
    const headers = { "If-Match": written[0].eTag };
    const first = await graph.send("PATCH", measures + path, { body, headers });
    const second = await graph.send("PATCH", measures + path, { body, headers });

    expect(first.status).toBe(200);
    expect(first.body["@odata.etag"]).toBe(written[0].eTag.replace(',1"', ',2"'));
    expect(second).toMatchObject({ status: 412, body: { error: { code: "resourceModified" } } });
    expect((await graph.send("PATCH", measures + path, { body, headers: { "If-Match": "*" } })).status).toBe(200);
  });

  it("DELETE too", async () => {
    const { graph, measures, written } = await startWithItems({ Title: "A" });
    await graph.send("PATCH", `${measures}/items/1/fields`, { body: { Title: "B" } });
    const headers = { "If-Match": written[0].eTag };
    expect((await graph.send("DELETE", `${measures}/items/1`, { headers })).status).toBe(412);
    expect((await graph.send("DELETE", `${measures}/items/1`)).status).toBe(204);
    expect((await graph.send("DELETE", `${measures}/items/1`)).status).toBe(404);
  });

  it("may be refused with 409 instead", async () => {
    const graph = await startGraph({ behaviour: { etagMismatchStatus: 409 } });
    const measures = await createMeasures(graph);
    await graph.send("POST", `${measures}/items`, { body: { fields: {} } });
    const headers = { "If-Match": '"other,1"' };
    expect((await graph.send("PATCH", `${measures}/items/1/fields`, { body: {}, headers })).status).toBe(409);
  });
});

describe("reading items", () => {
  it.each(["$expand=fields($select=Title,Key)", "expand=fields(select=Title,Key)"])(
    "expands selected fields: %s",
    async (query) => {
      const { graph, measures } = await startWithItems({ Title: "A", Key: "1", Progress: 3 });
      const { body } = await graph.send("GET", `${measures}/items?${query}`);
      const { "@odata.etag": etag, ...fields } = body.value[0].fields;
      expect(fields).toEqual({ Title: "A", Key: "1" });
      expect(etag).toBe(body.value[0].eTag);
      expect(body["@odata.context"]).toMatch(/\/items\(fields\(Title,Key\)\)$/);
    },
  );

  it("shows no fields unasked", async () => {
    const { graph, measures } = await startWithItems({ Title: "A" });
    const { body } = await graph.send("GET", `${measures}/items?$select=id,eTag`);
    expect(Object.keys(body.value[0]).sort()).toEqual(["@odata.etag", "eTag", "id"]);
  });

  it("pages with links that can be followed", async () => {
    const { graph, measures } = await startWithItems({ Key: "1" }, { Key: "2" }, { Key: "3" });
    const pages: string[][] = [];
    let next: string | undefined = `${measures}/items?$expand=fields($select=Key)&$top=2`;
    while (next) {
      const { body }: { body: Body } = await graph.send("GET", next);
      pages.push(body.value.map(({ fields }: Body) => fields.Key));
      next = body["@odata.nextLink"]?.replace("https://graph.microsoft.com/v1.0", "");
    }
    expect(pages).toEqual([["1", "2"], ["3"]]);
  });

  it("gives 200 items a page unasked and 5,000 at most", async () => {
    const graph = await startGraph({ behaviour: { defaultPageSize: 2, maxPageSize: 3 } });
    const measures = await createMeasures(graph);
    for (let n = 0; n < 5; n += 1) await graph.send("POST", `${measures}/items`, { body: { fields: {} } });
    expect((await graph.send("GET", `${measures}/items`)).body.value).toHaveLength(2);
    expect((await graph.send("GET", `${measures}/items?$top=5`)).body.value).toHaveLength(3);
  });

  it("gives links that say nothing of what is in them", async () => {
    const { graph, measures } = await startWithItems({ Key: "1" }, { Key: "2" });
    const { body } = await graph.send("GET", `${measures}/items?$top=1`);
    const link = new URL(body["@odata.nextLink"]);
    expect(link.origin).toBe("https://graph.microsoft.com");
    expect(link.searchParams.get("$top")).toBe("1");
    expect(link.searchParams.get("$skiptoken")).toMatch(/^[\w-]{8,}$/);
    expect((await graph.send("GET", `${measures}/items?$skiptoken=2`)).status).toBe(400);
  });

  it("may give empty pages that still go on", async () => {
    const graph = await startGraph({ behaviour: { emptyPages: true } });
    const measures = await createMeasures(graph);
    for (const Key of ["1", "2", "3"]) await graph.send("POST", `${measures}/items`, { body: { fields: { Key } } });
    for (const start of [`${measures}/items?$top=2`, `${measures}/items/delta?$top=2`]) {
      const sizes: number[] = [];
      let next: string | undefined = start;
      while (next) {
        const { body }: { body: Body } = await graph.send("GET", next);
        sizes.push(body.value.length);
        next = body["@odata.nextLink"]?.replace("https://graph.microsoft.com/v1.0", "");
      }
      expect(sizes).toEqual([0, 2, 0, 1]);
    }
  });

  it("shows hidden fields only to who names them", async () => {
    const { graph, measures } = await startWithItems();
    await graph.send("POST", `${measures}/columns`, { body: { name: "Secret", text: {}, hidden: true } });
    const written = await graph.send("POST", `${measures}/items`, { body: { fields: { Title: "A", Secret: "x" } } });
    expect(written.body.fields).not.toHaveProperty("Secret");
    const named = await graph.send("GET", `${measures}/items/1?$expand=fields($select=Secret)`);
    expect(named.body.fields.Secret).toBe("x");
    const columns = await graph.send("GET", `${measures}/columns?$filter=name eq 'Secret'`);
    expect(columns.body.value).toMatchObject([{ hidden: true }]);
  });

  it("refuses what is not documented", async () => {
    const { graph, measures } = await startWithItems();
    for (const query of [
      "$orderby=fields/Title",
      "$skip=5",
      "$top=0",
      "$filter=fields/Key eq 'a' or fields/Key eq 'b'",
    ]) {
      expect((await graph.send("GET", `${measures}/items?${query}`)).status).toBe(400);
    }
  });

  it("gives back an earlier version, as a new one", async () => {
    const { graph, measures } = await startWithItems({ Title: "A", Progress: 1 });
    await graph.send("PATCH", `${measures}/items/1/fields`, { body: { Title: "B", Progress: null } });
    const versions = `${measures}/items/1/versions`;
    expect((await graph.send("GET", `${versions}/1.0?expand=fields`)).body).toMatchObject({
      id: "1.0",
      fields: { Title: "A", Progress: 1 },
    });
    expect((await graph.send("POST", `${versions}/1.0/restoreVersion`)).status).toBe(204);
    expect((await graph.send("GET", `${measures}/items/1?expand=fields`)).body).toMatchObject({
      eTag: expect.stringMatching(/,3"$/),
      fields: { Title: "A", Progress: 1 },
    });
    expect((await graph.send("GET", versions)).body.value.map(({ id }: Body) => id)).toEqual(["3.0", "2.0", "1.0"]);
    expect((await graph.send("GET", `${versions}/9.0`)).status).toBe(404);
    expect((await graph.send("POST", `${versions}/9.0/restoreVersion`)).status).toBe(404);
  });

  it("lists versions, newest first", async () => {
    const { graph, measures } = await startWithItems({ Title: "A" });
    await graph.send("PATCH", `${measures}/items/1/fields`, { body: { Title: "B" } });
    const { body } = await graph.send("GET", `${measures}/items/1/versions?$expand=fields($select=Title)`);
    expect(body.value).toMatchObject([
      { id: "2.0", fields: { Title: "B" } },
      { id: "1.0", fields: { Title: "A" } },
    ]);
  });
});

describe("filters", () => {
  const items = [
    { Key: "1", Status: "offen", Progress: 10, DueOn: "2026-01-31", Retired: false },
    { Key: "2", Status: "erledigt", Progress: 50, DueOn: "2026-02-28", Retired: true },
    { Key: "2.1", Progress: 90 },
  ];

  it.each([
    ["fields/Key eq '2'", ["2"]],
    ["fields/Status ne 'offen'", ["2", "2.1"]],
    ["fields/Status eq null", ["2.1"]],
    ["fields/Status ne null", ["1", "2"]],
    ["fields/Progress lt 50", ["1"]],
    ["fields/Progress le 50", ["1", "2"]],
    ["fields/Progress gt 50", ["2.1"]],
    ["fields/Progress ge 50 and fields/Progress lt 90", ["2"]],
    ["(fields/Progress ge 10) and (fields/Progress lt 90)", ["1", "2"]],
    ["startswith(fields/Key,'2')", ["2", "2.1"]],
    ["fields/DueOn lt '2026-02-01'", ["1"]],
    ["fields/DueOn ge 2026-02-28T00:00:00Z", ["2"]],
    ["fields/Retired eq true", ["2"]],
    ["fields/Retired eq 0", ["1", "2.1"]],
    ["fields/id gt 1", ["2", "2.1"]],
    ["fields/Key eq 'it''s'", []],
  ])("%s", async (filter, keys) => {
    const { graph, measures } = await startWithItems(...items);
    expect(await keysBy(graph, measures, filter)).toEqual(keys);
  });

  it("on a column without an index need the Prefer header", async () => {
    const { graph, measures } = await startWithItems({ Title: "A" }, { Title: "B" });
    const path = `${measures}/items?$filter=fields/Title eq 'B'`;
    const refused = await graph.send("GET", path);
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toMatch(/^Field 'Title' cannot be referenced in filter or orderby as it is not/);

    const headers = { Prefer: "HonorNonIndexedQueriesWarningMayFailRandomly" };
    expect((await graph.send("GET", path, { headers })).body.value).toMatchObject([{ id: "2" }]);
  });

  it.each([429, 500] as const)("without an index fail on a large list, with %i where told so", async (status) => {
    const graph = await startGraph({ behaviour: { listViewThreshold: 2, overThresholdStatus: status } });
    const measures = await createMeasures(graph);
    const headers = { Prefer: "HonorNonIndexedQueriesWarningMayFailRandomly" };
    const find = (filter: string) => graph.send("GET", `${measures}/items?$filter=${filter}`, { headers });
    const add = () => graph.send("POST", `${measures}/items`, { body: { fields: { Title: "A", Status: "offen" } } });
    for (let n = 0; n < 2; n += 1) await add();
    expect((await find("fields/Title eq 'A'")).body.value).toHaveLength(2);

    await add();
    const refused = await find("fields/Title eq 'A'");
    expect(refused.status).toBe(status);
    expect(refused.body.error.message).toContain("exceeds the list view threshold");
    expect((await find("fields/Status eq 'offen'")).body.value).toHaveLength(3);
    expect((await find("fields/Status eq 'offen' and fields/Title eq 'A'")).body.value).toHaveLength(3);
    expect((await graph.send("GET", `${measures}/items`)).body.value).toHaveLength(3);
  });

  it("look at one field at a time, unless the Prefer header or the behaviour says otherwise", async () => {
    const filter = "$filter=(fields/Progress ge 10) and (fields/Status eq 'offen')";
    const { graph, measures } = await startWithItems(...items);
    const refused = await graph.send("GET", `${measures}/items?${filter}`);
    expect(refused).toMatchObject({ status: 400, body: { error: { code: "invalidRequest" } } });
    const headers = { Prefer: "HonorNonIndexedQueriesWarningMayFailRandomly" };
    expect((await graph.send("GET", `${measures}/items?${filter}`, { headers })).body.value).toMatchObject([
      { id: "1" },
    ]);

    const lenient = await startGraph({ behaviour: { secondFilteredField: "allowed" } });
    const list = await createMeasures(lenient);
    for (const fields of items) await lenient.send("POST", `${list}/items`, { body: { fields } });
    expect((await lenient.send("GET", `${list}/items?${filter}`)).body.value).toMatchObject([{ id: "1" }]);
  });

  it("follow an index that is added later", async () => {
    const { graph, measures } = await startWithItems({ Title: "A" }, { Title: "B" });
    await graph.send("PATCH", `${measures}/columns/Title`, { body: { indexed: true } });
    await graph.send("PATCH", `${measures}/items/1/fields`, { body: { Title: "B" } });
    expect((await graph.send("GET", `${measures}/items?$filter=fields/Title eq 'B'`)).body.value).toHaveLength(2);
  });

  it("refuse unknown fields and values of another type", async () => {
    const { graph, measures } = await startWithItems();
    expect(await keysBy(graph, measures, "fields/Colour eq 'red'")).toBe("Field 'Colour' is not recognized");
    expect(await keysBy(graph, measures, "fields/Progress eq '5'")).toContain("Invalid value for field 'Progress'");
    expect(await keysBy(graph, measures, "Key eq '5'")).toBe("The provided filter statement is not supported");
  });
});

describe("references", () => {
  async function startWithReferences() {
    const { graph, measures } = await startWithItems({ Title: "Ziel" });
    const listId = measures.split("/").at(-1);
    await graph.send("POST", `${measures}/columns`, {
      body: { name: "Goal", lookup: { listId, columnName: "Title" } },
    });
    await graph.send("POST", `${measures}/columns`, { body: { name: "Who", personOrGroup: {} } });
    return { graph, measures };
  }

  it("are written and read by LookupId, and by name when selected", async () => {
    const { graph, measures } = await startWithReferences();
    const written = await graph.send("POST", `${measures}/items`, {
      body: { fields: { GoalLookupId: "1", WhoLookupId: 8 } },
    });
    expect(written.body.fields).toMatchObject({ GoalLookupId: "1", WhoLookupId: "8" });
    expect(written.body.fields).not.toHaveProperty("Goal");

    const { body } = await graph.send("GET", `${measures}/items/2?$expand=fields($select=Goal,Who)`);
    expect(body.fields).toMatchObject({ Goal: "Ziel", Who: city.people[1]?.displayName });
  });

  it("can be asked for by name twelve at a time", async () => {
    const { graph, measures } = await startWithReferences();
    const names = Array.from({ length: 13 }, (_, index) => `Who${index}`);
    for (const name of names) await graph.send("POST", `${measures}/columns`, { body: { name, personOrGroup: {} } });
    const read = (selected: string[]) =>
      graph.send("GET", `${measures}/items?$expand=fields($select=Title,${selected.join(",")})`);
    expect((await read(names.slice(1))).status).toBe(200);
    expect(await read(names)).toMatchObject({ status: 400, body: { error: { code: "invalidRequest" } } });
    expect((await read(names.map((name) => `${name}LookupId`))).status).toBe(200);
  });

  it("must point at something", async () => {
    const { graph, measures } = await startWithReferences();
    for (const fields of [{ GoalLookupId: 99 }, { WhoLookupId: 1 }, { Goal: "Ziel" }]) {
      expect((await graph.send("POST", `${measures}/items`, { body: { fields } })).status).toBe(400);
    }
  });
});

describe("several values", () => {
  it("need their type, and come back as a collection", async () => {
    const { graph, measures } = await startWithItems();
    const choice = { choices: ["a", "b", "c"], displayAs: "checkBoxes" };
    await graph.send("POST", `${measures}/columns`, { body: { name: "Topics", choice } });
    const who = { allowMultipleSelection: true };
    await graph.send("POST", `${measures}/columns`, { body: { name: "Who", personOrGroup: who } });

    const write = (fields: object) => graph.send("POST", `${measures}/items`, { body: { fields } });
    expect((await write({ Topics: ["a"] })).status).toBe(400);
    expect((await write({ "Topics@odata.type": "Collection(Edm.String)", Topics: ["a", "x"] })).status).toBe(400);
    const written = await write({
      "Topics@odata.type": "Collection(Edm.String)",
      Topics: ["a", "c"],
      "WhoLookupId@odata.type": "Collection(Edm.Int32)",
      WhoLookupId: [7, 8],
    });
    expect(written.body.fields).toMatchObject({
      Topics: ["a", "c"],
      Who: [
        { LookupId: 7, LookupValue: city.people[0]?.displayName },
        { LookupId: 8, LookupValue: city.people[1]?.displayName },
      ],
    });
  });
});

it("keeps links with what they are called", async () => {
  const { graph, measures } = await startWithItems();
  await graph.send("POST", `${measures}/columns`, { body: { name: "Page", hyperlinkOrPicture: {} } });
  const write = (Page: unknown) => graph.send("POST", `${measures}/items`, { body: { fields: { Page } } });
  const page = { Url: "https://ratingen.example", Description: "Stadt" };
  expect((await write(page)).body.fields.Page).toEqual(page);
  expect((await write("https://ratingen.example")).status).toBe(400);
});
