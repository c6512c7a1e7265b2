import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { attack } from "../bench/check-ins/attack.ts";
import { burst } from "../bench/check-ins/burst.ts";

/** The short form of `npm run bench -- check-ins`: two instances of the service before a city that makes it hard for them. */

const acknowledgedWithinMs = 3000;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "integrationskompass-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test("under fire every channel gets one card, no confirmed answer is lost or doubled, and measures show the newest", async () => {
  const logFile = join(folder, "fire.log");
  const report = await attack({ offices: 6, items: 3, kills: 4, stallMs: 4000, seed: 7, logFile });
  expect(report.findings).toEqual([]);
  expect(report.kills).toBeGreaterThanOrEqual(4);
  expect(report.faults.size).toBeGreaterThan(6);
  expect(report.confirmed).toBeGreaterThan(6 * 2);
});

test("sixty answers within four seconds are each acknowledged in time, and a turn costs as much as in a small city", async () => {
  const logFile = join(folder, "burst.log");
  const report = await burst({ offices: 20, items: 3, withinMs: 4000, seed: 7, logFile });
  expect(report.findings).toEqual([]);
  expect(report).toMatchObject({ answers: 60, confirmed: 60 });
  expect(Math.max(...report.pressesMs)).toBeLessThan(acknowledgedWithinMs);
  expect(report.turn).toEqual({ open: { roundTrips: 2, units: 12 }, answer: { roundTrips: 5, units: 18 } });
});
