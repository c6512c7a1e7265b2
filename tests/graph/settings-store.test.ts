import { expect, test } from "vitest";
import { readBoard } from "../../src/graph/board.ts";
import { createKeyed } from "../../src/graph/items.ts";
import {
  addCoordinator,
  bindChannel,
  moveRoundPlan,
  readCoordinators,
  readInstallations,
  readRoundPlan,
  removeInstallation,
  saveInstallation,
} from "../../src/graph/settings-store.ts";
import { ratingen } from "../concept/ratingen.ts";
import { startSite } from "./site.ts";

const installation = { team: "19:team@thread.tacv2", tenant: "t", serviceUrl: "https://smba.example/emea/" };

test("an installation is kept, replaced and forgotten", async () => {
  const { graph, place } = await startSite(ratingen());
  await saveInstallation(graph, place, installation);
  await saveInstallation(graph, place, { ...installation, serviceUrl: "https://smba.example/amer/" });
  expect(await readInstallations(graph, place)).toEqual([
    { ...installation, serviceUrl: "https://smba.example/amer/" },
  ]);
  await removeInstallation(graph, place, installation.team);
  expect(await readInstallations(graph, place)).toEqual([]);
  await saveInstallation(graph, place, installation);
  expect(await readInstallations(graph, place)).toEqual([installation]);
});

test("a coordinator is named once", async () => {
  const { graph, place } = await startSite(ratingen());
  await addCoordinator(graph, place, "konto-1");
  await addCoordinator(graph, place, "konto-1");
  expect(await readCoordinators(graph, place)).toEqual(["konto-1"]);
});

test("a channel belongs to one unit", async () => {
  const { graph, place } = await startSite(ratingen());
  const binding = { team: "19:team", channel: "19:kanal" };
  await bindChannel(graph, place, "jugendamt", binding);
  await bindChannel(graph, place, "amt-soziales", binding);
  expect([...(await readBoard(graph, place)).bindings]).toEqual([["amt-soziales", binding]]);
  await bindChannel(graph, place, "amt-soziales", undefined);
  expect((await readBoard(graph, place)).bindings.size).toBe(0);
});

test("of two instances one moves the plan of rounds on", async () => {
  const { graph, place } = await startSite(ratingen());
  const plan = { nextOn: "2026-12-01", everyMonths: 3 };
  const next = { nextOn: "2027-03-01", everyMonths: 3 };
  await createKeyed(graph, place, "settings", { Key: "roundPlan", Title: "Plan", Value: JSON.stringify(plan) });
  expect(await readRoundPlan(graph, place)).toEqual(plan);
  expect(await moveRoundPlan(graph, place, plan, next)).toBe("moved");
  expect(await moveRoundPlan(graph, place, plan, next)).toBe("overtaken");
  expect(await readRoundPlan(graph, place)).toEqual(next);
});

test("a plan that somebody has spoiled is named, not guessed", async () => {
  const { graph, place } = await startSite(ratingen());
  await createKeyed(graph, place, "settings", { Key: "roundPlan", Title: "Plan", Value: "alle drei Monate" });
  await expect(readRoundPlan(graph, place)).rejects.toThrow(/„Einstellungen“/);
});
