// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import type { Board } from "../../../src/core/board.ts";
import type { Body } from "../../../src/core/concept.ts";
import type { Network } from "../../../src/core/network.ts";
import type { Register } from "../../../src/graph/network-store.ts";
import type { SteeringDesk } from "../../../src/tab/steering/steering-desk.ts";
import type { SteeringRoute } from "../../../src/tab/steering/steering-view.tsx";
import { SteeringView } from "../../../src/tab/steering/steering-view.tsx";
import { steeringDe } from "../../../src/texts/steering.de.ts";
import { steeringPlacesDe } from "../../../src/texts/steering-places.de.ts";
import { takeAlongDe } from "../../../src/texts/take-along.de.ts";
import {
  buildBoard,
  buildConcept,
  buildField,
  buildGoal,
  buildMeasure,
  buildMeeting,
  buildUnit,
} from "../../builders.ts";
import { drawnPage } from "../drawn-page.ts";

/** The pages that read the register of networks before they show anything. */

const page = drawnPage();

async function show(board: Board, route: SteeringRoute, desk: Partial<SteeringDesk>): Promise<void> {
  await page.show(
    <SteeringView
      board={board}
      route={route}
      isStage={false}
      now="2026-11-22T09:00:00.000Z"
      desk={desk as SteeringDesk}
      onChange={async () => {}}
    />,
  );
}

function reading(register: Register): Partial<SteeringDesk> {
  return { readRegister: async () => register };
}

/** What stands in the list of that name. */
function listed(name: string): readonly string[] {
  return [...page.one(`[aria-label="${name}"]`).children].map(({ textContent }) => textContent ?? "");
}

const words = steeringDe.course;
const item = { source: "3.3", details: [], remarks: [] };
const conference: Body = {
  ...item,
  key: "konferenz",
  title: "Integrationskonferenz",
  interval: { text: "alle zwei Jahre", months: 24 },
};

describe("the course of the year", () => {
  const founding = buildMeasure({
    title: "Interessenvertretung gründen",
    details: ["Sie trifft sich regelmäßig."],
    everyMonths: 6,
  });
  const concept = buildConcept({
    bodies: [conference, { ...item, key: "lenkungsgruppe", title: "Lenkungsgruppe" }],
    fields: [buildField({ goals: [buildGoal({ measures: [founding] })] })],
  });
  const next = buildMeeting({ heldOn: "2027-01-14" });
  const board = buildBoard({ concept, meetings: [buildMeeting({ body: "konferenz", heldOn: "2024-06-01" }), next] });

  test("names what is late, then month by month what falls into it, then what has no day yet", async () => {
    await show(board, { view: "bodies" }, reading({ networks: [], reportedOn: "2026-03-01" }));
    const [late, ...others] = listed(words.lateAtOnce);
    expect(others).toEqual([]);
    expect(late).toContain("Integrationskonferenz");
    expect(late).toContain(words.late("01.06.2026"));
    const months = listed(words.calendar);
    expect(months).toHaveLength(24);
    expect(months[0]).toBe("November 2026");
    expect(months[2]).toContain("Januar 2027Lenkungsgruppe");
    expect(months[4]).toContain(words.due("01.03.2027"));
    expect(months[16]).toContain(words.again("01.03.2028"));
    expect(document.querySelector(`a[href="#/sitzung/${next.key}"]`)?.textContent).toBe("Lenkungsgruppe");
    const undated = listed(words.undated);
    expect(undated.join()).toContain(steeringPlacesDe.networks);
    expect(undated.join()).toContain(`Sie trifft sich regelmäßig.${founding.key} ${founding.title}`);
    expect(undated.join()).toContain(words.never);
  });

  test("says so when nothing is late", async () => {
    await show(buildBoard(), { view: "bodies" }, reading({ networks: [], reportedOn: "2026-03-01" }));
    expect(page.text()).toContain(words.nothingLate);
  });
});

describe("the register of networks", () => {
  const west = buildUnit({ key: "rt-west", title: "Runder Tisch West", kind: "roundTable" });
  const violence = buildUnit({ key: "rt-gewalt", title: "Runder Tisch gegen häusliche Gewalt", kind: "roundTable" });
  const board = buildBoard({ concept: buildConcept({ units: [buildUnit(), west, violence] }) });
  const known: Network = {
    key: "N-1",
    title: west.title,
    topic: "Prävention",
    lead: "Jugendamt",
    contact: "rt@stadt.example",
  };

  test("offers the round tables that the concept names, and takes them over once", async () => {
    const added: Network[] = [];
    const desk = {
      readRegister: async () => ({ networks: added }),
      addNetwork: async (network: Network) => {
        added.push(network);
        return "created" as const;
      },
    };
    await show(board, { view: "networks" }, desk);
    expect(page.text()).toContain(steeringDe.networks.empty);
    await page.press(steeringDe.networks.takeOver(2));
    expect(added.map(({ key, title }) => [key, title])).toEqual([
      ["N-rt-west", west.title],
      ["N-rt-gewalt", violence.title],
    ]);
    expect(page.text()).toContain(steeringDe.networks.takenOver);
    expect(page.text()).not.toContain(steeringDe.networks.missing);
  });

  test("names who leads each, and offers only what is missing", async () => {
    await show(board, { view: "networks" }, reading({ networks: [known] }));
    const row = page.one("tbody tr").textContent;
    for (const said of [west.title, "Prävention", "Jugendamt", "rt@stadt.example", steeringDe.networks.never])
      expect(row).toContain(said);
    expect(page.text()).toContain(steeringDe.networks.takeOver(1));
    const buttons = [...document.querySelectorAll("button")].map(({ textContent }) => textContent);
    expect(buttons).toEqual(expect.arrayContaining([takeAlongDe.copy, takeAlongDe.download, steeringDe.agenda.print]));
  });
});
