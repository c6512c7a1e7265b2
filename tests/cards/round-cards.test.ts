import { describe, expect, it } from "vitest";
import { outcomeCard } from "../../src/cards/outcome-card.ts";
import { escalationCard, reminderCard } from "../../src/cards/reminder-card.ts";
import { roundBegunCard } from "../../src/cards/round-begun-card.ts";
import { roundStatusCard } from "../../src/cards/round-status-card.ts";
import { roundSummaryCard } from "../../src/cards/round-summary-card.ts";
import type { CheckIn } from "../../src/core/check-in.ts";
import { buildCheckIn, buildResponse, buildRound, buildUnit } from "../builders.ts";
import { askedVoice, buildAskedFigure, buildAskedStep, buildFigureAnswer, buildView } from "./asked.ts";
import { elementsOf, textOf, titlesOf } from "./elements.ts";

const round = buildRound();
const jugendamt = buildUnit();
const gleichstellung = buildUnit({ key: "gleichstellung", title: "Gleichstellungsstelle" });
const person = "Mitglied Jugendamt 1";

describe("the card of a round that begins", () => {
  it("says whom the round leaves out, and why", () => {
    const leftOut = [{ unit: gleichstellung, reason: "noChannel" }] as const;
    const text = textOf(roundBegunCard({ round, asked: [jugendamt], leftOut, language: "de" }));
    expect(text).toContain("- Jugendamt");
    expect(text).toContain("- Gleichstellungsstelle: kein Kanal zugeordnet");
  });

  it("folds many away that it leaves out", () => {
    const leftOut = Array.from({ length: 28 }, () => ({ unit: gleichstellung, reason: "noChannel" }) as const);
    const card = roundBegunCard({ round, asked: [jugendamt], leftOut, language: "de" });
    expect(titlesOf(card)).toEqual(["Nicht gefragte Stellen zeigen (28)"]);
    expect(elementsOf(card).filter(({ type }) => type === "Container")).toMatchObject([{ isVisible: false }]);
  });
});

describe("the card of a round's state", () => {
  const failed: CheckIn["delivery"] = { state: "failed", attempts: 3, failure: "channelGone" };
  const items = [1, 2].map((n) => ({ kind: "step", key: `2.3-L1-S${n}`, title: `Schritt ${n}` }) as const);

  it("counts a unit's answers once however often they were corrected, and says what helps a card that failed", () => {
    const text = textOf(
      roundStatusCard({
        round,
        checkIns: [buildCheckIn({ items }), buildCheckIn({ unit: "gleichstellung", delivery: failed })],
        notices: [{ key: "n", round: round.key, kind: "reminder", unit: "jugendamt", delivery: failed }],
        responses: [buildResponse(), buildResponse({ revision: 2 })],
        titleOf: (unit) => unit,
        language: "de",
      }),
    );
    expect(text).toContain("Stand der Runde: läuft. Antworten bis 06.12.2026.");
    expect(text).toContain("jugendamt: 1 von 2 beantwortet");
    expect(text).toContain("gleichstellung: nicht zugestellt. Der Kanal wurde gelöscht. Bitte ordnen Sie");
    expect(text).toContain("jugendamt, Erinnerung: nicht zugestellt.");
    expect(text).not.toContain(person);
  });
});

describe("reminders and escalations", () => {
  const common = { key: "k", round, language: "de" } as const;

  it("say what is open and whether its day has passed", () => {
    const reminder = { ...common, unitTitle: "Jugendamt", open: 3 };
    const onDay = textOf(reminderCard({ ...reminder, today: "2026-12-06" }));
    expect(onDay).toContain("3 Punkte sind noch offen.");
    expect(onDay).toContain("Bitte antworten Sie bis 06.12.2026.");
    const after = textOf(reminderCard({ ...reminder, today: "2026-12-07" }));
    expect(after).toContain("Die Antwort war bis 06.12.2026 erbeten.");
  });

  it("name units in the order given, and none that has answered everything", () => {
    const units = [
      { title: "Wirtschaftsförderung", open: 1 },
      { title: "Gleichstellungsstelle", open: 0 },
      { title: "Jugendamt", open: 12 },
    ];
    expect(textOf(escalationCard({ ...common, units }))).toContain(
      "- Wirtschaftsförderung: 1 Punkt offen\n- Jugendamt: 12 Punkte offen",
    );
    expect(textOf(escalationCard({ ...common, units }))).not.toContain("Gleichstellungsstelle");
    expect(textOf(escalationCard({ ...common, units: [] }))).toContain("Alle Stellen haben geantwortet.");
  });
});

describe("the summary for the steering group", () => {
  it("tells what changed, what is stuck and why, what is wanted and what was said", () => {
    const text = textOf(
      roundSummaryCard({
        key: "k",
        round,
        changes: [{ title: "Übersicht", before: "unknown", after: "blocked" }],
        blocked: [{ title: "Übersicht", obstacle: "Kein Personal\nseit Mai", remedy: "" }],
        support: [{ unit: "Jugendamt", title: "Übersicht", support: "Eine *halbe* Stelle" }],
        voices: [{ unit: "Runder Tisch", works: "Das Café", missing: "Räume" }],
        silent: ["Gleichstellungsstelle"],
        language: "de",
      }),
    );
    expect(text).toContain("- Übersicht: Nicht gemeldet → Stockt");
    expect(text).toContain("- Übersicht – Hindernis: Kein Personal seit Mai");
    expect(text).toContain("- Jugendamt, Übersicht: Eine \\*halbe\\* Stelle");
    expect(text).toContain("- Runder Tisch – Läuft gut: Das Café – Fehlt: Räume");
    expect(text).toContain("- Gleichstellungsstelle");
  });
});

describe("what became of a unit's answers", () => {
  const asked = [buildAskedStep(), buildAskedFigure(), askedVoice];
  const { checkIn } = buildView(asked);
  const said = { progress: 40, remedy: "Eine Stelle", comment: "", kind: "step" } as const;
  const responses = [
    buildResponse({ answer: { ...said, status: "blocked", obstacle: "Kein Personal", support: "Hilfe" } }),
    buildResponse({ item: "2.3-L1-G1", answer: buildFigureAnswer({ amounts: { total: "777777", cells: {} } }) }),
    buildResponse({ item: "voice", answer: { kind: "voice", works: "Das Café", missing: "" } }),
  ];
  const view = { key: "k", round, unitTitle: "Jugendamt", checkIn, responses, language: "de" } as const;

  it("is told with what the steering group will see, without amounts and persons", () => {
    const text = textOf(outcomeCard(view));
    expect(text).toContain("- Übersicht der Runden Tische erstellen: Stockt, 40\u00a0%");
    expect(text).toContain("- Zahl der Runden Tische: gemeldet (Jahr 2025)");
    expect(text).toContain(
      "Übersicht der Runden Tische erstellen – Stockt – Hindernis: Kein Personal – Was es lösen würde: Eine Stelle – Gewünschte Unterstützung: Hilfe",
    );
    expect(text).toContain("Zahlen werden erst gezeigt, wenn");
    expect(JSON.stringify(outcomeCard(view))).not.toMatch(new RegExp(`777|${person}`));
  });

  it("says so where nobody answered", () => {
    expect(textOf(outcomeCard({ ...view, responses: [] }))).toContain("kam in dieser Runde keine Rückmeldung");
  });
});
