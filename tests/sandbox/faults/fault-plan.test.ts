import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readConfig } from "../../../src/sandbox/config.ts";
import { readFaultPlan } from "../../../src/sandbox/faults/fault-plan.ts";
import { createFaultSource } from "../../../src/sandbox/faults/fault-source.ts";

function planOf(text: string) {
  const { plan } = readFaultPlan(text);
  if (plan === undefined) throw new TypeError(`not a plan: ${text}`);
  return plan;
}

describe("a plan", () => {
  it("says what strikes where, when, how often", () => {
    const { seed, rules } = planOf("seed=7; PATCH /v1.0/**/fields 412 20%\n* /connector/** cut after x2;; ");
    expect(seed).toBe(7);
    expect(rules).toMatchObject([
      { method: "PATCH", fault: { kind: "status", status: 412 }, when: "before", chance: 0.2, times: Infinity },
      { method: undefined, fault: { kind: "cut" }, when: "after", chance: 1, times: 2 },
    ]);
  });

  it("reads every fault", () => {
    const words = ["409", "410", "412", "429 retry=30", "503", "504", "delay=250", "cut", "empty"];
    const { rules } = planOf(words.map((word) => `GET /v1.0/** ${word}`).join(";"));
    expect(rules.map(({ fault }) => fault)).toEqual([
      { kind: "status", status: 409, retryAfterSeconds: 1 },
      { kind: "status", status: 410, retryAfterSeconds: 1 },
      { kind: "status", status: 412, retryAfterSeconds: 1 },
      { kind: "status", status: 429, retryAfterSeconds: 30 },
      { kind: "status", status: 503, retryAfterSeconds: 1 },
      { kind: "status", status: 504, retryAfterSeconds: 1 },
      { kind: "delay", ms: 250 },
      { kind: "cut" },
      { kind: "empty" },
    ]);
  });

  it.each([
    ["GET /v1.0/**", "Eine Regel besteht aus Methode, Pfad und Störung"],
    ["FETCH /v1.0/** 429", "„FETCH“ ist keine Methode"],
    ["GET /host/** 429", "muss mit /v1.0/ (Graph) oder /connector/ (Bot Framework) beginnen"],
    ["GET /v1.0/** 500", "Die Störung „500“ gibt es nicht"],
    ["GET /v1.0/** 429 0%", "Die Angabe „0%“ ist unbekannt"],
    ["GET /v1.0/** 429 101%", "Die Angabe „101%“ ist unbekannt"],
    ["GET /v1.0/** 412 retry=5", "Die Angabe „retry=5“ ist unbekannt"],
    ["GET /v1.0/** delay=5 x0", "Die Angabe „x0“ ist unbekannt"],
  ])("is refused in German: %s", (text, message) => {
    const reading = readFaultPlan(`GET /v1.0/** 429; ${text}`);
    expect(reading).toEqual({ findings: [expect.stringContaining(message)] });
    expect(reading).toEqual({ findings: [expect.stringContaining(`Regel „${text}“`)] });
  });

  it("never throws, whatever it says", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const reading = readFaultPlan(text);
        expect(reading.plan !== undefined || reading.findings.length > 0).toBe(true);
      }),
    );
  });
});

describe("strikes", () => {
  it("are matched by method and path", () => {
    const next = createFaultSource(planOf("GET /v1.0/sites/*/lists 429; * /v1.0/$batch 503"));
    expect(next("GET", "/v1.0/sites/a/lists")).toMatchObject({ fault: { status: 429 } });
    expect(next("POST", "/v1.0/sites/a/lists")).toBeUndefined();
    expect(next("GET", "/v1.0/sites/a/b/lists")).toBeUndefined();
    expect(next("GET", "/v1.0/sites/a/lists/b")).toBeUndefined();
    expect(next("POST", "/v1.0/$batch")).toMatchObject({ fault: { status: 503 } });
  });

  it("end after their number, and the next rule follows", () => {
    const next = createFaultSource(planOf("GET /v1.0/** 429 x2; GET /v1.0/me 503 x1"));
    const statuses = Array.from({ length: 4 }, () => next("GET", "/v1.0/me")?.fault);
    expect(statuses).toMatchObject([{ status: 429 }, { status: 429 }, { status: 503 }, undefined]);
  });

  it("come by chance, about as often as planned, and the same for the same seed", () => {
    const hits = (text: string) => {
      const next = createFaultSource(planOf(text));
      return Array.from({ length: 2000 }, () => next("GET", "/v1.0/me") !== undefined);
    };
    const rule = "GET /v1.0/** 429 20%";
    const first = hits(`seed=7; ${rule}`);
    const share = first.filter(Boolean).length / first.length;
    expect(share).toBeGreaterThan(0.16);
    expect(share).toBeLessThan(0.24);
    expect(hits(`seed=7; ${rule}`)).toEqual(first);
    expect(hits(`seed=8; ${rule}`)).not.toEqual(first);
  });
});

describe("SANDBOX_FAULTS", () => {
  it("is read with the rest of the configuration", () => {
    expect(readConfig({}).faults.rules).toEqual([]);
    expect(readConfig({ SANDBOX_FAULTS: "GET /v1.0/** 429" }).faults.rules).toHaveLength(1);
  });

  it("is refused together with all else that is wrong", () => {
    const read = () => readConfig({ SANDBOX_PORT: "x", SANDBOX_FAULTS: "GET /v1.0/** 500; GET / cut" });
    expect(read).toThrow(/SANDBOX_PORT ist kein Port.*Störung „500“.*Der Pfad „\/“/s);
  });
});
