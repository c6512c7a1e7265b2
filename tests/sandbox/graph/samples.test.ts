import { afterAll, describe, expect, it } from "vitest";

import { city } from "../../../src/sandbox/city.ts";
import { contractIsThere } from "./contract.ts";
import { type GraphServer, sitePath, startGraph } from "./graph-server.ts";
import { readSamples, type Sample, shapeFaults } from "./samples.ts";

/** Samples that are not replayed, by method and path, with the reason. What fits none of them must be answered. */
const notReplayed: readonly (readonly [RegExp, string])[] = [
  [/contentTypes/, "content types: the product has none"],
  [/^(GET|POST) \/sites\/[^/]+\/columns/, "columns of a site: the product's columns belong to lists"],
  [/permissions/, "permissions: they need Sites.FullControl.All, which neither of the product's applications has"],
  [/\/operations|\/lists\/Documents$/, "long-running operations: the product starts none"],
  [/\/sites\/\{site-id\}\/sites|\/sites\?search|followedSites/, "other sites: the app has one"],
  [/^\w+ \/groups\//, "groups: the product asks the team for its members"],
  [/^(POST|PATCH|DELETE) \/teams\//, "the product changes no team"],
  [
    /\/channels\/[^/]+\/|\/primaryChannel|\/members\/|\/members\?/,
    "single members, tabs and files of a team: not used",
  ],
  [/\/users\?.*(search|filter)=/, "search in the directory: not used"],
  [/ext55gb1l09/, "schema extensions: not used"],
  [/postalCode,identities/, "further properties of a person: not used"],
  [/\$batch/, "its requests go to services that the product does not use; batch.test.ts has others"],
  [
    /validationToken|\{notificationUrl\}|\{lifecycleNotificationUrl\}/,
    "sent by Graph itself: subscriptions.test.ts and lifecycle.test.ts",
  ],
];

interface Lack {
  readonly sample: RegExp;
  readonly fault: RegExp;
  readonly reason: string;
}

/** What the answer to a sample may lack. */
const mayLack: readonly Lack[] = [
  {
    sample: /^listitem-delta/,
    fault: /^\/value\[\]\/parentReference\/path: missing$/,
    reason: "only items in folders have a path, and lists have no folders",
  },
  {
    sample: /^subscription-/,
    fault: /\/notificationContentType: missing$/,
    reason: "in the samples alone, not in the description of a subscription",
  },
  { sample: /^user-/, fault: /\/businessPhones: empty$/, reason: "nobody in the city has a telephone" },
  { sample: /list_private_channels$/, fault: /^\/value: empty$/, reason: "the city has no private channels" },
];

const samples = readSamples();
const reasonOf = ({ method, path }: Sample) => notReplayed.find(([pattern]) => pattern.test(`${method} ${path}`))?.[1];
const replayed = samples.filter((sample) => reasonOf(sample) === undefined);

interface Prepared {
  readonly graph: GraphServer;
  /** What stands for each placeholder and each id of the samples, in this order. */
  readonly names: readonly (readonly [RegExp, string])[];
}

/** Answers every handshake, far from any network. */
const receiver: typeof fetch = async (input) => {
  const token = new URL(String(input)).searchParams.get("validationToken");
  return new Response(token, { headers: { "Content-Type": "text/plain" } });
};

/** A site on which every sample finds what it speaks of. */
async function prepareSite(): Promise<Prepared> {
  const graph = await startGraph({
    fetch: receiver,
    now: () => new Date("2016-03-01T10:00:00Z"),
    behaviour: { defaultPageSize: 2 },
  });
  const columns = [
    { name: "Name", text: {}, description: "Name" },
    { name: "Color", text: {} },
    { name: "Quantity", number: {}, indexed: true },
    { name: "Weight", number: {} },
  ];
  const list = async (displayName: string, more: object) => {
    const { body } = await graph.send("POST", `${sitePath}/lists`, { body: { displayName, ...more } });
    return body.id as string;
  };
  await list("MicroFeed", {});
  await list("Documents", { list: { template: "documentLibrary" } });
  const listId = await list("Inventory", { columns });
  const items = `${sitePath}/lists/${listId}/items`;
  for (const Quantity of [503, 92, 2357, 10]) {
    await graph.send("POST", items, { body: { fields: { Title: "A", Name: "Gadget", Color: "Red", Quantity } } });
  }
  const latest = await graph.send("GET", `${items}/delta?token=latest`);
  const token = new URL(latest.body["@odata.deltaLink"]).searchParams.get("token") ?? "";
  await graph.send("PATCH", `${items}/1/fields`, { body: { Quantity: 500 } });
  await graph.send("DELETE", `${items}/4`);
  const { body: subscription } = await graph.send("POST", "/subscriptions", {
    body: {
      changeType: "updated",
      notificationUrl: "https://webhook.example/notify",
      lifecycleNotificationUrl: "https://webhook.example/lifecycle",
      clientState: "secretClientValue",
      resource: `${sitePath}/lists/MicroFeed`,
      expirationDateTime: "2016-03-10T10:00:00Z",
    },
  });
  const [channel] = city.team.channels;
  const names = [
    [/\{hostname\}:\/\{(server-)?relative-path\}/, `${city.site.hostname}:/${city.site.path}`],
    [/\/sites\/(\{site-id\}|contoso[^/]+)/, sitePath],
    [/\{list-id\}|22e03ef3-[\w-]+|243bca4b-[\w-]+/, listId],
    [/\{list-title\}/, "MicroFeed"],
    [/\{item-id\}/, "1"],
    [/\{version-id\}/, "1.0"],
    [/1230919asd190410jlka/, token],
    [/\/subscriptions\/[^/]+/, `/subscriptions/${subscription.id}`],
    [/\/channels\/[^/?]+/, `/channels/${encodeURIComponent(channel?.id ?? "")}`],
    [/\/teams\/[^/?]+/, `/teams/${city.team.groupId}`],
    [/\/users\/[^/?]+/, `/users/${city.people[0]?.id}`],
  ] as const;
  return { graph, names };
}

/** Samples of subscriptions speak of mail and of 2016: they are asked of a list, and for a time that is allowed. */
function adapted(sample: Sample): unknown {
  const { method, path, body } = sample;
  if (!path.startsWith("/subscriptions") || typeof body !== "object" || body === null) return body;
  const lasting = { ...body, expirationDateTime: "2016-03-20T11:00:00.0000000Z" };
  if (method === "PATCH") return lasting;
  return { ...lasting, changeType: "updated", resource: `${sitePath}/lists/Inventory` };
}

describe.skipIf(!contractIsThere)("the documentation's samples are answered", () => {
  const lacking = new Set<Lack>();
  let answered = 0;

  it.each(replayed.map((sample) => [sample.title, sample] as const))("%s", async (_, sample) => {
    const { graph, names } = await prepareSite();
    const path = names.reduce((text, [pattern, name]) => text.replace(pattern, name), sample.path);
    const answer = await graph.send(sample.method, path, { headers: sample.headers, body: adapted(sample) });

    const { status, headers, body } = sample.expected;
    expect(answer.status, JSON.stringify(answer.body)).toBe(status);
    const faults = body === undefined ? [] : shapeFaults(body, answer.body);
    const unexplained = faults.filter((fault) => {
      const lack = mayLack.find((known) => known.sample.test(sample.title) && known.fault.test(fault));
      if (lack) lacking.add(lack);
      return lack === undefined;
    });
    expect(unexplained).toEqual([]);
    for (const [name, value] of Object.entries(headers)) {
      expect(answer.headers.get(name)?.split(";")[0], name).toBe(value.split(";")[0]);
    }
    answered += 1;
  });

  it("or left out, or lack something, for a reason that still holds", () => {
    const unused = notReplayed.filter(([, reason]) => !samples.some((sample) => reasonOf(sample) === reason));
    expect(unused).toEqual([]);
    expect(mayLack.filter((lack) => !lacking.has(lack))).toEqual([]);
  });

  afterAll(() => {
    const reasons = Object.groupBy(samples, (sample) => reasonOf(sample) ?? "");
    const left = notReplayed.map(([, reason]) => `  ${reasons[reason]?.length ?? 0} left out: ${reason}\n`);
    process.stdout.write(`${answered} of ${samples.length} documented samples of Graph replayed\n${left.join("")}`);
  });
});
