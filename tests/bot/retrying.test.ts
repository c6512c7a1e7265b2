import { describe, expect, it } from "vitest";
import { createPacer } from "../../src/bot/pacer.ts";
import { retrying } from "../../src/bot/retrying.ts";
import { SignInError } from "../../src/bot/sign-in-error.ts";

function setUp(failures: readonly object[]) {
  const pauses: number[] = [];
  let calls = 0;
  const call = async () => {
    const failure = failures[calls];
    calls += 1;
    if (failure) throw Object.assign(new Error("failed"), failure);
    return "done";
  };
  const pause = async (milliseconds: number) => void pauses.push(milliseconds);
  const clock = () => pauses.reduce((sum, one) => sum + one, 0);
  const run = (mayRepeat: boolean, missing: "channelGone" | "messageGone" = "channelGone") =>
    retrying(call, { mayRepeat, missing, thread: "19:a", pacer: createPacer({ clock }), pause });
  return { run, pauses, calls: () => calls };
}

const status = (code: number, headers = {}) => ({ response: { status: code, headers } });
const error = (code: number, name: string) => ({ response: { status: code, data: { error: { code: name } } } });

describe("retrying", () => {
  it("waits as long as Teams says, then longer each time", async () => {
    const { run, pauses } = setUp([status(429, { "retry-after": "2" }), status(412)]);
    expect(await run(false)).toBe("done");
    expect(pauses).toEqual([2000, 2000]);
  });

  it("gives up rather than to wait longer than a claim lasts", async () => {
    const { run, calls } = setUp([status(429, { "retry-after": "21" })]);
    await expect(run(true)).rejects.toMatchObject({ reason: "unreachable" });
    expect(calls()).toBe(1);
  });

  it.each([
    ["interrupted", status(502)],
    ["interrupted", status(409)],
    ["interrupted", status(410)],
    ["interrupted", { code: "ECONNRESET" }],
    ["interrupted", { code: "ECONNABORTED" }],
    ["unreachable", { code: "ECONNREFUSED" }],
    ["refused", status(400)],
    ["notInstalled", error(403, "BotNotInConversationRoster")],
    ["forbidden", error(403, "BotDisabledByAdmin")],
    ["channelGone", error(404, "ConversationNotFound")],
    ["messageGone", error(404, "ActivityNotFoundInConversation")],
    ["tooLarge", error(413, "MessageSizeTooBig")],
  ])("does nothing twice that may have been done: %s %j", async (reason, failure) => {
    const { run, calls } = setUp([failure, failure, failure]);
    await expect(run(false)).rejects.toMatchObject({ name: "MessengerError", reason });
    expect(calls()).toBe(1);
  });

  it("says that nobody was reached when it could not sign in, and leaves trying again to the next time", async () => {
    let calls = 0;
    const call = async () => {
      calls += 1;
      throw new SignInError(undefined);
    };
    const options = { mayRepeat: true, missing: "channelGone", thread: "19:a", pacer: createPacer() } as const;
    const run = retrying(call, { ...options, pause: async () => {} });
    await expect(run).rejects.toMatchObject({ name: "MessengerError", reason: "unreachable" });
    expect(calls).toBe(1);
  });

  it("repeats what may be done twice, but not what was refused", async () => {
    const flaky = setUp([status(504), { code: "ECONNRESET" }]);
    expect(await flaky.run(true)).toBe("done");
    const refused = setUp([status(404)]);
    await expect(refused.run(true, "messageGone")).rejects.toMatchObject({ reason: "messageGone", status: 404 });
    expect(refused.calls()).toBe(1);
  });

  it("gives up after three attempts", async () => {
    const busy = setUp([status(429), status(429), status(429), status(429)]);
    await expect(busy.run(false)).rejects.toMatchObject({ reason: "unreachable", status: 429 });
    expect(busy.calls()).toBe(3);
  });
});
