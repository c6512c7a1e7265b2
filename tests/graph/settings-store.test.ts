import { describe, expect, test } from "vitest";
import type { RoundPlan } from "../../src/core/round-plan.ts";
import { defaultTerms } from "../../src/core/round-plan.ts";
import { readBoard } from "../../src/graph/board.ts";
import { createKeyed, findByKey } from "../../src/graph/items.ts";
import {
  addCoordinator,
  bindChannel,
  readCoordinators,
  readInstallations,
  readMeetings,
  readRoundPlan,
  removeInstallation,
  replaceRoundPlan,
  saveInstallation,
} from "../../src/graph/settings-store.ts";
import { buildConcept, buildUnit } from "../builders.ts";
import { startSite } from "./site.ts";

const concept = buildConcept({ units: [buildUnit(), buildUnit({ key: "amt-soziales", title: "Amt für Soziales" })] });

describe("an installation", () => {
  const installation = {
    team: "19:team@thread.tacv2",
    group: "7f105c7d-2dc5-4530-97cd-4e7ae6534c07",
    tenant: "t",
    serviceUrl: "https://smba.example/emea/",
  };

  test("is kept, replaced and forgotten", async () => {
    const { graph, place } = await startSite(concept);
    expect(await saveInstallation(graph, place, installation, undefined)).toBe("saved");
    const welcomed = { ...installation, welcome: "1", serviceUrl: "https://smba.example/amer/" };
    expect(await saveInstallation(graph, place, welcomed, installation)).toBe("saved");
    expect(await readInstallations(graph, place)).toEqual([welcomed]);
    await removeInstallation(graph, place, installation.team);
    expect(await readInstallations(graph, place)).toEqual([]);
    expect(await saveInstallation(graph, place, installation, undefined)).toBe("saved");
    expect(await readInstallations(graph, place)).toEqual([installation]);
  });

  test("is written by one of several who read the same", async () => {
    const { graph, place } = await startSite(concept);
    expect(await saveInstallation(graph, place, installation, installation)).toBe("overtaken");
    const first = [installation, { ...installation, tenant: "u" }].map((one) =>
      saveInstallation(graph, place, one, undefined),
    );
    expect((await Promise.all(first)).toSorted()).toEqual(["overtaken", "saved"]);
    const [known] = await readInstallations(graph, place);
    const claims = ["1", "2"].map((welcome) => ({ ...installation, tenant: "t", welcome }));
    const written = claims.map((claim) => saveInstallation(graph, place, claim, known));
    expect((await Promise.all(written)).toSorted()).toEqual(["overtaken", "saved"]);
  });

  test("of an older version has no group until Teams names it", async () => {
    const { graph, place } = await startSite(concept);
    const older = { tenant: "t", serviceUrl: "https://smba.example/emea/" };
    const Key = `installation.${installation.team}`;
    await createKeyed(graph, place, "settings", { Key, Title: "Installation", Value: JSON.stringify(older) });
    const [known] = await readInstallations(graph, place);
    expect(known).toEqual({ ...older, team: installation.team, group: "" });
    expect(await saveInstallation(graph, place, installation, known)).toBe("saved");
    expect(await readInstallations(graph, place)).toEqual([installation]);
  });
});

test("a coordinator is named once", async () => {
  const { graph, place } = await startSite(concept);
  await addCoordinator(graph, place, "konto-1");
  await addCoordinator(graph, place, "konto-1");
  expect(await readCoordinators(graph, place)).toEqual(["konto-1"]);
});

describe("a channel", () => {
  const binding = { team: "19:team", channel: "19:kanal", language: "tr" } as const;

  test("belongs to one unit, which is asked there in its language", async () => {
    const { graph, place } = await startSite(concept);
    await bindChannel(graph, place, "jugendamt", { ...binding, language: "ru" });
    await bindChannel(graph, place, "amt-soziales", binding);
    expect([...(await readBoard(graph, place)).bindings]).toEqual([["amt-soziales", binding]]);
    await bindChannel(graph, place, "amt-soziales", { ...binding, language: "en" });
    expect((await readBoard(graph, place)).bindings.get("amt-soziales")?.language).toBe("en");
    await bindChannel(graph, place, "amt-soziales", undefined);
    expect((await readBoard(graph, place)).bindings.size).toBe(0);
    expect((await findByKey(graph, place, "units", "amt-soziales"))?.row.Language).toBeUndefined();
  });

  test("speaks German as long as nobody chose a language, and stays when nothing changes", async () => {
    const { graph, place, requests } = await startSite(concept);
    await bindChannel(graph, place, "jugendamt", binding);
    requests.length = 0;
    await bindChannel(graph, place, "jugendamt", binding);
    expect(requests.filter((request) => !request.startsWith("GET"))).toEqual([]);
    await graph.send({
      method: "PATCH",
      path: `/sites/${place.siteId}/lists/${place.lists.units}/items/${(await findByKey(graph, place, "units", "jugendamt"))?.id}/fields`,
      body: { Language: null },
    });
    expect((await readBoard(graph, place)).bindings.get("jugendamt")?.language).toBe("de");
  });
});

describe("the plan of rounds", () => {
  const quarterly: RoundPlan = { rule: { kind: "everyMonths", months: 3, startOn: "2026-12-01" }, ...defaultTerms };
  const meetings: RoundPlan = {
    rule: { kind: "beforeMeetings", weeks: 6, body: "lenkungsgruppe" },
    ...defaultTerms,
    remindBefore: [],
  };

  test.each([quarterly, meetings])("is kept as it is: %o", async (plan) => {
    const { graph, place } = await startSite(concept);
    expect(await readRoundPlan(graph, place)).toBeUndefined();
    expect(await replaceRoundPlan(graph, place, undefined, plan)).toEqual({ kind: "changed" });
    expect(await readRoundPlan(graph, place)).toEqual(plan);
    expect((await readBoard(graph, place)).roundPlan).toEqual(plan);
  });

  test("is replaced, and taken away, by whoever has seen it", async () => {
    const { graph, place } = await startSite(concept);
    await replaceRoundPlan(graph, place, undefined, quarterly);
    expect(await replaceRoundPlan(graph, place, undefined, meetings)).toEqual({
      kind: "overtaken",
      current: quarterly,
    });
    expect(await replaceRoundPlan(graph, place, await readRoundPlan(graph, place), meetings)).toEqual({
      kind: "changed",
    });
    expect(await readRoundPlan(graph, place)).toEqual(meetings);
    expect(await replaceRoundPlan(graph, place, await readRoundPlan(graph, place), undefined)).toEqual({
      kind: "changed",
    });
    expect(await readRoundPlan(graph, place)).toBeUndefined();
  });

  test("stays when it is another one than the one that was seen", async () => {
    const { graph, place } = await startSite(concept);
    await replaceRoundPlan(graph, place, undefined, quarterly);
    expect(await replaceRoundPlan(graph, place, undefined, meetings)).toEqual({
      kind: "overtaken",
      current: quarterly,
    });
    expect(await readRoundPlan(graph, place)).toEqual(quarterly);
    expect((await readBoard(graph, place)).roundPlan).toEqual(quarterly);
  });

  test.each([
    "alle drei Monate",
    JSON.stringify({ nextOn: "2026-12-01", everyMonths: 3 }),
    JSON.stringify({ ...quarterly, rule: { kind: "everyMonths", months: 4, startOn: "2026-12-01" } }),
    JSON.stringify({ ...quarterly, rule: { kind: "everyMonths", months: 3, startOn: "1.12.2026" } }),
  ])("that somebody has spoiled is named, not guessed: %s", async (Value) => {
    const { graph, place } = await startSite(concept);
    await createKeyed(graph, place, "settings", { Key: "roundPlan", Title: "Plan", Value });
    await expect(readRoundPlan(graph, place)).rejects.toThrow(/„Einstellungen“/);
  });
});

test("meetings are read with their body and day", async () => {
  const { graph, place } = await startSite(concept);
  const meeting = { Key: "lenkungsgruppe_2027-03-31", Title: "Sitzung", Body: "lenkungsgruppe", HeldOn: "2027-03-31" };
  await createKeyed(graph, place, "meetings", meeting);
  expect(await readMeetings(graph, place)).toEqual([{ body: "lenkungsgruppe", heldOn: "2027-03-31" }]);
});
