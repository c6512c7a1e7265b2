import type { AuditedCell, AuditReport } from "../audit/publication-audit.ts";
import { shownTogether, totalCode } from "../core/publication/shown-cells.ts";
import type { FigureDesk } from "../graph/figure-desk.ts";
import { readFigureDesk } from "../graph/figure-desk.ts";
import { rowToPublished } from "../graph/published-rows.ts";
import { findPlace } from "../graph/site.ts";
import { auditDe } from "../texts/audit.de.ts";
import type { Connection } from "./connection.ts";
import { CommandError } from "./errors.ts";

/**
 * Tries to compute back what is hidden in the published values, as somebody would who has all of them and remembers what
 * was shown before.
 * @throws {CommandError} `exposed`, naming what can be narrowed down
 */
export async function auditLists({ graph, site }: Connection): Promise<string> {
  const desk = await readFigureDesk(graph, await findPlace(graph, site), "all");
  // The solver weighs some megabytes, which no other command is to load.
  const { auditPublication } = await import("../audit/publication-audit.ts");
  const report = auditPublication({
    goals: desk.goals,
    published: [...desk.published.values()].map(({ row }) => rowToPublished(row)),
    earlier: (value) => earlierCounts(desk, value),
  });
  const text = describeAudit(report);
  if (report.leaks.length + report.contradictions.length + report.unchecked.length > 0)
    throw new CommandError("exposed", text);
  return text;
}

/** A number that was corrected since it was shown is another one. */
function earlierCounts({ raw }: FigureDesk, { figure, period }: Pick<AuditedCell, "figure" | "period">) {
  const reports = raw.filter((one) => one.figure === figure && one.report.period === period);
  const shown = shownTogether(reports.map((one) => one.shown));
  const { total, cells = {} } = reports.at(-1)?.report.amounts ?? {};
  const present = Object.entries({ ...cells, ...(total !== undefined && { [totalCode]: total }) });
  return new Map(present.filter(([code, amount]) => shown.get(code)?.has(amount)));
}

function describeAudit({ shown, hidden, narrowest, leaks, contradictions, unchecked }: AuditReport): string {
  const some = <One>(items: readonly One[], title: string, line: (item: One) => string) =>
    items.length === 0 ? [] : [title, ...items.map(line)];
  const faults = [
    ...some(leaks, auditDe.leaks(leaks.length), (cell) => auditDe.leak(named(cell))),
    ...some(contradictions, auditDe.contradictions, auditDe.place),
    ...some(unchecked, auditDe.unchecked, auditDe.place),
  ];
  return [
    auditDe.counts(shown, hidden),
    ...(narrowest ? [auditDe.narrowest(named(narrowest))] : []),
    ...(faults.length === 0 ? [auditDe.nothing] : [...faults, auditDe.mend]),
  ].join("\n");
}

function named(cell: AuditedCell) {
  return { ...cell, part: cell.code === totalCode ? "" : cell.code };
}
