import { describe, expect, test } from "vitest";
import { GraphDataError, GraphRequestError } from "../../src/graph/errors.ts";
import { ConfigError, SignInError } from "../../src/tab/errors.ts";
import { troubleOf } from "../../src/tab/trouble.ts";

function refusal(status: number, cause?: unknown): GraphRequestError {
  return new GraphRequestError({ status, code: "", message: "no", request: "GET /x", requestId: "r-1", cause });
}

describe("troubleOf", () => {
  test.each([
    [401, "signedOut"],
    [403, "forbidden"],
    [404, "notFound"],
    [429, "unreachable"],
    [503, "unreachable"],
    [0, "unreachable"],
    [400, "faultySetup"],
    [409, "unexpected"],
  ])("reads Graph's status %d as %s", (status, kind) => {
    expect(troubleOf(refusal(status)).kind).toBe(kind);
  });

  test("gives Microsoft's request-id to those who must ask there", () => {
    expect(troubleOf(refusal(500)).detail).toContain("request-id r-1");
  });

  test("finds the failed sign-in inside the failed request", () => {
    expect(troubleOf(refusal(0, new SignInError("closed"))).kind).toBe("signedOut");
  });

  test("reads faults of the setup", () => {
    expect(troubleOf(new GraphDataError({ reason: "listMissing", list: "Handlungsfelder" })).kind).toBe("notFound");
    expect(troubleOf(new ConfigError({ reason: "invalid", paths: ["siteId"] })).kind).toBe("faultySetup");
    expect(troubleOf(new ConfigError({ reason: "unreachable", cause: "x" })).kind).toBe("unreachable");
  });

  test("keeps what it does not know", () => {
    expect(troubleOf(new RangeError("odd"))).toEqual({ kind: "unexpected", detail: "odd" });
    expect(troubleOf("odd")).toEqual({ kind: "unexpected", detail: "odd" });
  });
});
