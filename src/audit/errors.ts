import type { CellAddress } from "../core/confidentiality/table.ts";

type AuditFacts =
  | { readonly reason: "contradiction"; readonly cell: CellAddress }
  | { readonly reason: "solver"; readonly status: number };

/**
 * What is shown could not be judged.
 * - `contradiction`: no counts agree with what is shown
 * - `solver`: the solver gave up, with its own status
 */
export class AuditError extends Error {
  override readonly name = "AuditError";
  readonly reason: AuditFacts["reason"];

  constructor(facts: AuditFacts) {
    super(
      facts.reason === "contradiction"
        ? `Was gezeigt wird, widerspricht sich: ${[facts.cell.table, ...facts.cell.at].join(", ")}`
        : `Die Nachrechnung kam zu keinem Ergebnis (HiGHS-Status ${facts.status}).`,
    );
    this.reason = facts.reason;
  }
}
