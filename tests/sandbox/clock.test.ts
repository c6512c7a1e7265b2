import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it, onTestFinished } from "vitest";
import { openClock } from "../../src/sandbox/clock.ts";
import { openDatabase } from "../../src/sandbox/database.ts";
import { moveServiceClock } from "../../src/sandbox/service-process.ts";

const machineTime = Date.parse("2026-03-03T13:05:00Z");
const machine = () => machineTime;
const dayMs = 86_400_000;
const preload = new URL("../../src/sandbox/moved-clock.ts", import.meta.url).href;

describe("the sandbox's clock", () => {
  it("goes forward only, tells whoever follows, and stays ahead after a restart", async () => {
    const database = openDatabase(":memory:");
    const clock = openClock(database, { machine });
    const told: number[] = [];
    clock.follow(async (offsetMs) => void told.push(offsetMs));
    await clock.moveTo(new Date(machineTime + 3 * dayMs));
    await clock.moveTo(new Date(machineTime));
    expect(clock.now().toISOString()).toBe("2026-03-06T13:05:00.000Z");
    expect(told).toEqual([3 * dayMs, 3 * dayMs]);
    expect(openClock(database, { machine }).offsetMs()).toBe(3 * dayMs);
  });
});

describe("a process with the sandbox's clock", () => {
  it("starts ahead, in every way to ask for the time", () => {
    const asked = `const d = new Date(); console.log(JSON.stringify([Date.now(), d.getTime(), Date.parse(Date()),
      new Date(0).toISOString(), d instanceof Date, new Date(2026, 0, 1).getFullYear()]))`;
    const said = execFileSync(process.execPath, ["--import", preload, "--eval", asked], {
      env: { ...process.env, SANDBOX_CLOCK_OFFSET_MS: String(30 * dayMs) },
      encoding: "utf8",
    });
    const [now, constructed, called, ...rest] = JSON.parse(said);
    for (const time of [now, constructed, called])
      expect(Math.abs(time - Date.now() - 30 * dayMs)).toBeLessThan(60_000);
    expect(rest).toEqual(["1970-01-01T00:00:00.000Z", true, 2026]);
  });

  it("is moved while it runs: when the move is done its time holds, and what is due by the jump has run", async () => {
    const program = `
      setInterval((name) => console.log(name, new Date().getUTCFullYear()), 3_600_000, "hourly");
      clearInterval(setInterval(() => console.log("never"), 3_600_000));
      setInterval(() => console.log("yearly"), 2_000_000_000);`;
    const child = spawn(process.execPath, ["--import", preload, "--eval", program], {
      stdio: ["pipe", "pipe", "inherit", "ipc"],
    });
    onTestFinished(() => void child.kill());
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    await once(child, "spawn");
    const year = new Date().getUTCFullYear() + 10;
    const offsetMs = Date.UTC(year, 5, 1) - Date.now();
    await moveServiceClock(child, 60_000);
    await moveServiceClock(child, offsetMs);
    await expect.poll(() => said).toBe(`hourly ${year}\nyearly\n`);
  });
});
