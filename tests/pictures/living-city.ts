import { addDays, dayOf } from "../../src/core/calendar.ts";
import { checkInKey } from "../../src/core/check-in.ts";
import type { IsoDate } from "../../src/core/concept.ts";
import { decisionKey } from "../../src/core/decision.ts";
import { meetingKey } from "../../src/core/meeting.ts";
import { responseKey } from "../../src/core/response.ts";
import { roundKey } from "../../src/core/round.ts";
import { keptRoundTitle } from "../../src/texts/round-titles.ts";
import type { Cells, SiteLists } from "../e2e/site-lists.ts";

/**
 * A city that has steered with its concept for a quarter: answers to a round that is over, a meeting that was held with
 * what it decided, and one that is to come. Invented, like everything in the sandbox.
 */

interface Told extends Cells {
  readonly Status: "Umgesetzt" | "Läuft" | "Stockt" | "Geplant";
}

/** What each unit has told of its steps, by unit and by key of the step. */
const told: Readonly<Record<string, Readonly<Record<string, Told>>>> = {
  "amt-personalwesen": {
    "2.1-L1-S1": { Status: "Geplant" },
    "2.1-L1-S2": { Status: "Läuft", Progress: 20, Comment: "Zwölf Lotsinnen und Lotsen haben sich gemeldet." },
    "2.1-L2-S1": { Status: "Läuft", Progress: 50 },
    "2.1-L2-S2": { Status: "Geplant", Comment: "Beginnt nach der Umfrage bei den Dienststellen." },
    "2.1-L2-S3": { Status: "Umgesetzt", Progress: 100 },
  },
  gleichstellungsstelle: {
    "2.2-L1-S1": { Status: "Läuft", Progress: 80 },
    "2.2-L1-S2": { Status: "Läuft", Progress: 30 },
    "2.2-L1-S3": { Status: "Geplant" },
  },
  jugendamt: {
    "2.3-L1-S1": { Status: "Läuft", Progress: 60 },
    "2.3-L2-S2": {
      Status: "Stockt",
      Progress: 10,
      Obstacle: "Von vielen Gruppen fehlt eine Anschrift.",
      Remedy: "Eine Abfrage über die Integrationskonferenz",
      Support: "Die Lenkungsgruppe lädt die Vereine gemeinsam ein.",
    },
  },
  "amt-soziales": {
    "2.3-L2-S1": { Status: "Umgesetzt", Progress: 100 },
    "2.3-L2-S3": { Status: "Läuft", Progress: 40 },
    "2.4-L1-S1": { Status: "Geplant" },
    "2.6-L1-S1": { Status: "Läuft", Progress: 70 },
    "2.6-L1-S2": { Status: "Läuft", Progress: 50 },
    "2.6-L2-S1": { Status: "Umgesetzt", Progress: 100 },
    "2.6-L2-S2": {
      Status: "Stockt",
      Progress: 25,
      Obstacle: "Für zwei Stadtteile fehlen Räume am Vormittag.",
      Remedy: "Ein Raum in einer Kindertagesstätte",
    },
    "2.6-L3-S1": { Status: "Umgesetzt", Progress: 100 },
    "2.6-L3-S2": { Status: "Läuft", Progress: 30 },
    "2.7-L1-S1": { Status: "Geplant" },
  },
};

const money: Readonly<Record<string, Cells>> = {
  "2.1-L1-S2": {
    BudgetPlanned: 12_000,
    BudgetSpent: 3400,
    Funding: "Haushalt, Produkt Integration",
    Priority: "Zuerst",
    Affordability: "Im Haushalt veranschlagt",
    Quality: "Schulung durch einen anerkannten Träger",
    Effect: "Ämter werden ohne Umwege erreicht",
  },
};

const steering = "lenkungsgruppe";

/** Days to which the pictures come back. */
export function daysOf(now: Date) {
  const today = dayOf(now.toISOString());
  return { today, asked: addDays(today, -95), met: addDays(today, -60), meets: addDays(today, 9) };
}

/** Key of the meeting that is to come. */
export function nextMeeting({ meets }: Pick<ReturnType<typeof daysOf>, "meets">): string {
  return meetingKey(steering, meets);
}

/** Writes what has happened before the round of today begins. */
export async function liveUntilToday(lists: SiteLists, now: Date): Promise<void> {
  const { asked, met, meets } = daysOf(now);
  await writeRound(lists, asked);
  for (const [unit, steps] of Object.entries(told)) await writeAnswers(lists, asked, unit, steps);
  for (const [key, cells] of Object.entries(money)) await lists.edit("measures", key, cells);
  await writeMeetings(lists, met, meets);
}

async function writeRound(lists: SiteLists, day: IsoDate): Promise<void> {
  await lists.add("rounds", {
    Key: roundKey(day),
    Title: keptRoundTitle(day),
    BeginsOn: day,
    DueOn: addDays(day, 14),
    ClosesOn: addDays(day, 28),
    State: "Geschlossen",
  });
}

async function writeAnswers(
  lists: SiteLists,
  day: IsoDate,
  unit: string,
  steps: Readonly<Record<string, Told>>,
): Promise<void> {
  const checkIn = checkInKey(roundKey(day), unit);
  const titles = new Map((await lists.rows("measures")).map(({ Key, Title }) => [Key, Title]));
  const Items = Object.keys(steps).map((key) => `step ${key} ${titles.get(key)}`);
  await lists.add("checkIns", {
    Key: checkIn,
    Title: checkIn,
    Round: roundKey(day),
    Unit: unit,
    Items: Items.join("\n"),
    State: "Gesendet",
  });
  for (const [key, cells] of Object.entries(steps)) {
    const at = `${addDays(day, 6)}T09:20:00Z`;
    const row = responseKey(checkIn, key, 1);
    const about = { Key: row, Title: row, CheckIn: checkIn, Kind: "Umsetzungsschritt", Item: key, Revision: 1 };
    const by = { AnsweredById: "", AnsweredByName: "", AnsweredAt: at };
    await lists.add("responses", { ...about, ...cells, ...by });
    await lists.edit("measures", key, { ...cells, HeardAt: at });
  }
}

async function writeMeetings(lists: SiteLists, met: IsoDate, meets: IsoDate): Promise<void> {
  for (const day of [met, meets])
    await lists.add("meetings", {
      Key: meetingKey(steering, day),
      Title: `Lenkungsgruppe ${day}`,
      Body: steering,
      HeldOn: day,
      Place: "Rathaus, Sitzungssaal 2",
    });
  const decided = { Meeting: meetingKey(steering, met), DecidedOn: met };
  const decisions: readonly Cells[] = [
    {
      Text: "Das Amt für Personalwesen schreibt die Stelle für die Lotsinnen und Lotsen neu aus.",
      Item: "2.1-L1-S2",
      Unit: "amt-personalwesen",
      DueOn: addDays(meets, -5),
      State: "In Arbeit",
    },
    {
      Text: "Das Jugendamt legt bis zur nächsten Sitzung die Übersicht der Runden Tische vor.",
      Item: "2.3-L1-S1",
      Unit: "jugendamt",
      DueOn: meets,
      State: "Noch nicht begonnen",
    },
    {
      Text: "Die Elterngesprächskreise werden im nächsten Haushalt berücksichtigt.",
      Item: "2.6-L2-S2",
      Unit: "amt-soziales",
      DueOn: addDays(met, 30),
      State: "Umgesetzt",
    },
  ];
  for (const [index, cells] of decisions.entries()) {
    const Key = decisionKey(decided.Meeting, index + 1);
    await lists.add("decisions", { Key, Title: Key, ...decided, ...cells });
  }
}
