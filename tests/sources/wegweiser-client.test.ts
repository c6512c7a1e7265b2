import { describe, expect, it } from "vitest";
import type { WegweiserAnswer, WegweiserOptions, WegweiserRequest } from "../../src/sources/wegweiser-client.ts";
import { fetchWegweiser } from "../../src/sources/wegweiser-client.ts";
import { buildStatistics, tableCsv } from "./wegweiser.ts";

const origin = "https://statistics.example";
const request = (indicator: string): WegweiserRequest => ({
  indicator,
  place: "ratingen",
  years: { from: 2022, to: 2024 },
});
const good = () => Response.json(buildStatistics());

/** A site that gives one prepared answer after the other, and what was asked of it. */
function buildSite(...answers: readonly (() => Response)[]) {
  const asked: { readonly address: string; readonly init: RequestInit | undefined }[] = [];
  const pauses: number[] = [];
  const options: WegweiserOptions = {
    origin,
    fetch: async (address, init) => {
      asked.push({ address: String(address), init });
      return (answers[asked.length - 1] ?? good)();
    },
    pause: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      pauses.push(milliseconds);
    },
  };
  return { asked, pauses, options };
}

async function all(answers: AsyncIterable<WegweiserAnswer>): Promise<readonly WegweiserAnswer[]> {
  const found: WegweiserAnswer[] = [];
  for await (const answer of answers) found.push(answer);
  return found;
}

describe("fetchWegweiser", () => {
  it("asks for one series a second, and says nothing of who asks", async () => {
    const { asked, pauses, options } = buildSite();
    const answers = await all(fetchWegweiser([request("geburten"), request("kinderarmut")], options));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(asked.map(({ address }) => address)).toEqual([
      `${origin}/data-api/rest/statistics/data/geburten+ratingen+2022-2024`,
      `${origin}/data-api/rest/statistics/data/kinderarmut+ratingen+2022-2024`,
    ]);
    expect(pauses).toEqual([1_000]);
    expect(asked[0]?.init).toMatchObject({
      headers: { "User-Agent": "Integrationskompass" },
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect: "error",
    });
  });

  it("fetches CSV as well", async () => {
    const { asked, options } = buildSite(() => new Response(tableCsv));
    const [answer] = await all(fetchWegweiser([request("bevoelkerung")], { ...options, format: "csv" }));
    expect(asked[0]?.address).toBe(
      `${origin}/data-api/rest/export/bevoelkerung+ratingen+2022-2024+tabelle.csv?charset=UTF-8`,
    );
    expect(answer?.ok && answer.series).toHaveLength(4);
  });

  it("takes up after what is there", async () => {
    const { asked, pauses, options } = buildSite();
    const isThere = ({ indicator }: WegweiserRequest) => indicator === "geburten";
    await all(fetchWegweiser([request("geburten"), request("kinderarmut")], { ...options, isThere }));
    expect(asked).toHaveLength(1);
    expect(pauses).toEqual([]);
  });

  it("tells what it does not have or cannot read, and goes on", async () => {
    const { asked, options } = buildSite(
      () => new Response("", { status: 404 }),
      () => Response.json({}),
    );
    const names = ["a", "b", "../c", "d"];
    const answers = await all(fetchWegweiser(names.map(request), options));
    expect(answers.map((answer) => (answer.ok ? "read" : answer.error.reason))).toEqual([
      "notFound",
      "shape",
      "request",
      "read",
    ]);
    expect(asked).toHaveLength(3);
  });

  it("waits as long as it is told, and gives up after three refusals", async () => {
    const busy = () => new Response("", { status: 429, headers: { "Retry-After": "7" } });
    const failing = () => new Response("", { status: 503 });
    const once = buildSite(busy);
    await all(fetchWegweiser([request("a")], once.options));
    expect(once.pauses).toEqual([7_000]);
    const always = buildSite(failing, failing, failing);
    await expect(all(fetchWegweiser([request("a"), request("b")], always.options))).rejects.toMatchObject({
      reason: "refused",
      status: 503,
    });
    expect(always.pauses).toEqual([2_000, 4_000]);
    expect(always.asked).toHaveLength(3);
  });

  it("says so when nobody answers", async () => {
    const { options } = buildSite();
    const fetch = () => Promise.reject(new TypeError("fetch failed"));
    await expect(all(fetchWegweiser([request("a")], { ...options, fetch }))).rejects.toMatchObject({
      reason: "unreachable",
    });
  });

  it("reads no endless answer", async () => {
    const { options } = buildSite(() => new Response(new Uint8Array(6_000_000)));
    const [answer] = await all(fetchWegweiser([request("a")], options));
    expect(answer?.ok === false && answer.error.reason).toBe("tooBig");
  });

  it("ends when it is told to", async () => {
    const { options, asked } = buildSite();
    const controller = new AbortController();
    const run = async () => {
      for await (const _ of fetchWegweiser([request("a"), request("b")], { ...options, signal: controller.signal }))
        controller.abort("genug");
    };
    await expect(run()).rejects.toBe("genug");
    expect(asked).toHaveLength(1);
  });
});
