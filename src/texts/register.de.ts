import type { DecisionStage } from "../core/decision-list.ts";
import { counted } from "./plural.ts";

const decisions = { one: "Beschluss", other: "Beschlüsse" };
const ofDecisions = { one: "Beschluss", other: "Beschlüssen" };

/** What the register of decisions says. */
export const registerDe = {
  stages: "Beschlüsse nach Stand",
  anyStage: "Jeder Stand",
  stage: { open: "Offen", late: "Überfällig", settled: "Erledigt oder aufgehoben" } satisfies Record<
    DecisionStage,
    string
  >,
  bodies: "Beschlüsse nach Gremium",
  anyBody: "Alle Gremien",
  units: "Beschlüsse nach Stelle",
  anyUnit: "Alle Stellen",
  empty: "Es ist noch kein Beschluss festgehalten. Beschlüsse hält die Koordination auf der Seite einer Sitzung fest.",
  none: "Kein Beschluss passt zu dieser Auswahl.",
  count: (shown: number, all: number) =>
    shown === all ? counted("de", all, decisions) : `${shown} von ${counted("de", all, ofDecisions)}`,
  number: "Nummer",
  concerns: "Betrifft",
  body: "Gremium",
  meeting: "Gremium und Sitzung",
  late: "Überfällig",
  yes: "ja",
  no: "nein",
  fileName: (day: string) => `Beschluesse-${day}.csv`,
};

export type RegisterTexts = typeof registerDe;
