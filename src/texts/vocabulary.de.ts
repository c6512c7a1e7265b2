import type { UnitKind } from "../core/concept.ts";
import type { IndicatorState, MeasureStatus } from "../core/standing.ts";

/** The words for things and states, the same wherever they are read. */
export const vocabularyDe = {
  product: "Integrationskompass",
  measureStatus: {
    unknown: "Nicht gemeldet",
    planned: "Geplant",
    underway: "Läuft",
    blocked: "Stockt",
    done: "Umgesetzt",
    dropped: "Entfällt",
  } satisfies Record<MeasureStatus, string>,
  indicatorState: {
    unknown: "Nicht gemeldet",
    reached: "Erreicht",
    onTheWay: "Auf dem Weg",
    atRisk: "Gefährdet",
    missed: "Verfehlt",
  } satisfies Record<IndicatorState, string>,
  unitKind: {
    office: "Fachverantwortung",
    roundTable: "Runder Tisch",
    partner: "Partner",
    steering: "Lenkung",
  } satisfies Record<UnitKind, string>,
} as const;
