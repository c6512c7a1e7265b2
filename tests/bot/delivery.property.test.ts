import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MessengerError } from "../../src/bot/errors.ts";
import type { Lists, Messenger } from "../../src/bot/ports.ts";
import { newMemory, tick } from "../../src/bot/timer.ts";
import { GraphRequestError } from "../../src/graph/errors.ts";
import { buildConcept, buildGoal, buildRound, buildUnit } from "../builders.ts";
import type { FakeLists } from "../fakes/lists.ts";
import { fakeLists } from "../fakes/lists.ts";
import { fakeLog } from "../fakes/log.ts";
import type { FakeTeams } from "../fakes/teams.ts";
import { fakeTeams } from "../fakes/teams.ts";

const offices = ["jugendamt", "sozialamt", "schulamt"];
const steering = "lenkungsgruppe";
const team = "19:team";
const round = buildRound({
  state: "planned",
  beginsOn: "2026-11-23",
  dueOn: "2026-12-07",
  closesOn: "2026-12-14",
  remindOn: ["2026-12-02", "2026-12-09"],
});
/** The day of a round on which something happens, and so many ticks in which anything may go wrong. */
const days = ["2026-11-23", "2026-12-02", "2026-12-09", "2026-12-14"];
const unrulyTicks = 3;
const calmTicks = 8;

/** What happens to one call. `dies` ends the whole instance, before or after the work was done. */
type Fate = "succeeds" | "failsBefore" | "failsAfter" | "diesBefore" | "diesAfter";

function fateOf(number: number): Fate {
  if (number < 80) return "succeeds";
  if (number < 86) return "failsBefore";
  if (number < 92) return "failsAfter";
  return number < 96 ? "diesBefore" : "diesAfter";
}

interface World {
  readonly lists: FakeLists;
  readonly teams: FakeTeams;
  now: number;
}

function setUp(): World {
  const unit = (key: string) => buildUnit({ key, title: key });
  const concept = buildConcept({ units: [...offices.map(unit), buildUnit({ key: steering, kind: "steering" })] });
  const [field] = concept.fields;
  if (!field) throw new TypeError("a concept has fields");
  const lists = fakeLists({ ...concept, fields: [{ ...field, goals: [buildGoal({ units: offices })] }] });
  const teams = fakeTeams();
  lists.findInChannels(teams.find);
  lists.addRound(round);
  lists.state.installations.set(team, {
    team,
    group: "group",
    tenant: "t",
    serviceUrl: "https://s.example",
    welcome: "1",
  });
  for (const key of [...offices, steering])
    lists.state.bindings.set(key, { team, channel: `19:${key}`, language: "de" });
  return { lists, teams, now: 0 };
}

/** One call under its fate; the promise of a dead instance never settles. */
async function undergo(number: number, work: () => Promise<unknown>, failure: () => Error, die: () => void) {
  for (let delay = number % 7; delay > 0; delay -= 1) await Promise.resolve();
  const fate = fateOf(number);
  const interrupt = (when: "Before" | "After") => {
    if (fate === `fails${when}`) throw failure();
    if (fate !== `dies${when}`) return undefined;
    die();
    return new Promise<never>(() => {});
  };
  await interrupt("Before");
  const result = await work();
  await interrupt("After");
  return result;
}

const lostAnswer = () => new GraphRequestError({ status: 0, code: "none", message: "lost", request: "?" });

/** An instance of the service that lives for one tick, or dies in it. */
async function runInstance(world: World, numbers: readonly number[], offset: number): Promise<void> {
  let position = offset;
  let die: () => void = () => {};
  const death = new Promise<void>((resolve) => {
    die = resolve;
  });
  const through = <Port extends object>(port: Port, failure: () => Error): Port =>
    new Proxy(port, {
      get: (target, name) => {
        const work: unknown = Reflect.get(target, name);
        if (typeof work !== "function") return work;
        return (...given: unknown[]) => {
          position += 1;
          return undergo(numbers[position % numbers.length] ?? 0, () => work.apply(target, given), failure, die);
        };
      },
    });
  const deps = {
    lists: through<Lists>(world.lists, lostAnswer),
    messenger: through<Messenger>(world.teams.messenger, () => new MessengerError("interrupted")),
    log: fakeLog(),
    now: () => new Date(world.now).toISOString(),
    pause: async () => {},
  };
  await Promise.race([tick(deps, newMemory()), death]);
}

const calm = [0];

async function live(world: World, numbers: readonly number[]): Promise<void> {
  for (const [index, day] of days.entries()) {
    world.now = Date.parse(`${day}T08:00:00Z`);
    for (let count = 0; count < unrulyTicks; count += 1) {
      const offset = (index * unrulyTicks + count) * 31;
      await Promise.all([runInstance(world, numbers, offset), runInstance(world, numbers, offset + 17)]);
      world.now += ((numbers[offset % numbers.length] ?? 0) % 10) * 60_000;
    }
    for (let count = 0; count < calmTicks; count += 1) {
      world.now += 61 * 60_000;
      await runInstance(world, calm, 0);
    }
  }
}

describe("the outbox, with two instances that may die at any call", () => {
  it("posts one card to every channel and every notice once, and knows where they stand", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(99), { minLength: 101, maxLength: 401 }), async (numbers) => {
        const world = setUp();
        await live(world, numbers);
        const { lists, teams } = world;
        const rows = [...lists.state.checkIns.values(), ...lists.state.notices.values()].map(({ value }) => value);
        expect(rows.map(({ key }) => key).sort()).toEqual(
          [
            ...offices.map((unit) => `${round.key}_${unit}`),
            ...offices.flatMap((unit) => round.remindOn.map((day) => `${round.key}_${unit}_reminder_${day}`)),
            ...offices.map((unit) => `${round.key}_${unit}_summary`),
            `${round.key}_${steering}_escalation`,
            `${round.key}_${steering}_summary`,
          ].sort(),
        );
        for (const { key, unit, delivery } of rows) {
          const posted = teams.withKey(key).map(({ channel, id }) => ({ channel, message: id }));
          expect([key, delivery.state, posted]).toEqual([
            key,
            "posted",
            [{ channel: `19:${unit}`, message: posted[0]?.message }],
          ]);
          expect(delivery.posting).toEqual(posted[0]);
        }
        expect(teams.messages).toHaveLength(rows.length);
        expect(lists.state.rounds.get(round.key)?.value.state).toBe("closed");
      }),
      { seed: 20_261_122, numRuns: 100 },
    );
  });
});
