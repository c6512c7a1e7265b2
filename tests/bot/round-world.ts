import type { DeliveryDeps } from "../../src/bot/delivery.ts";
import type { Unit } from "../../src/core/concept.ts";
import { buildConcept, buildGoal, buildUnit } from "../builders.ts";
import type { FakeLists } from "../fakes/lists.ts";
import { fakeLists } from "../fakes/lists.ts";
import { fakeLog } from "../fakes/log.ts";
import type { FakeMessenger } from "../fakes/messenger.ts";
import { fakeMessenger } from "../fakes/messenger.ts";

export const team = "19:team";

interface World extends DeliveryDeps {
  readonly lists: FakeLists;
  readonly messenger: FakeMessenger;
  readonly log: ReturnType<typeof fakeLog>;
  /** Sets the clock. */
  at(instant: string): void;
}

/** One goal, for which the given offices are responsible; each unit has a channel `19:<key>` in the same team. */
export function buildWorld(units: readonly Unit[] = [buildUnit()], instant = "2026-11-22T11:00:00.000Z"): World {
  const concept = buildConcept({ units });
  const [field] = concept.fields;
  const offices = units.filter(({ kind }) => kind === "office").map(({ key }) => key);
  const lists = fakeLists({ ...concept, fields: field ? [{ ...field, goals: [buildGoal({ units: offices })] }] : [] });
  lists.state.installations.set(team, {
    team,
    group: "group",
    tenant: "t",
    serviceUrl: "https://s.example",
    welcome: "1",
  });
  for (const { key } of units) lists.state.bindings.set(key, { team, channel: `19:${key}`, language: "de" });
  let now = instant;
  return {
    lists,
    messenger: fakeMessenger(),
    log: fakeLog(),
    now: () => now,
    pause: async () => {},
    at: (next) => {
      now = next;
    },
  };
}
