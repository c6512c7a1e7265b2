import { cellRoles, isSmall } from "./cell-roles.ts";
import type { SuppressedTable } from "./linked-tables.ts";
import { addressOf, cellNumber, linkedGroups, linkTables } from "./linked-tables.ts";
import type { PublicationFault } from "./publication-fault.ts";
import { faultsOf } from "./publication-fault.ts";
import { roundToBase } from "./rounding.ts";
import { suppressSecondary } from "./secondary-suppression.ts";
import type { Cell, CellAddress, CellCodes, CountTable, Publication, Share } from "./table.ts";
import { addressKey } from "./table.ts";

/**
 * What becomes of a cell. Why a cell is hidden is for those who may see the counts themselves: to anybody else it would
 * say which ones are small (`readerCell`).
 * - `small`: primary suppression
 * - `protects`: secondary suppression
 */
export type Outcome =
  | { readonly state: "shown" | "rounded"; readonly value: number }
  | { readonly state: "hidden"; readonly reason: "small" | "protects" }
  | { readonly state: "notReported" };

/** What a reader gets: one sign for every hidden cell. */
export type ReaderCell =
  | { readonly state: "shown" | "rounded"; readonly value: number }
  | { readonly state: "hidden" | "notReported" };

export interface ProtectedCell {
  readonly at: CellCodes;
  readonly outcome: Outcome;
}

export interface ProtectedTable {
  readonly key: string;
  /** In the order of the table. */
  readonly cells: readonly ProtectedCell[];
  /** Numbers of cells that are reported, and of those that are hidden, by reason. */
  readonly reported: number;
  readonly small: number;
  readonly protects: number;
}

export interface Protection {
  readonly kind: "protected";
  readonly tables: readonly ProtectedTable[];
  readonly shares: readonly { readonly key: string; readonly isShown: boolean }[];
  /**
   * Hidden cells that can be narrowed down below the protection range, because what was published earlier gives them
   * away: to be published only when somebody has decided so. In rare cases of many tables tied together a cell is
   * listed for which no way to protect it was found although there is one.
   */
  readonly exposed: readonly CellAddress[];
  /**
   * Hidden cells that a reader who knows the rule can narrow down further, since nothing else there could be the small
   * one: a small one to the counts that are small, what was hidden for its sake to as few.
   */
  readonly recognisable: readonly CellAddress[];
}

export type ProtectionResult = Protection | { readonly kind: "faulty"; readonly faults: readonly PublicationFault[] };

/**
 * Decides what of a publication may be shown (primary and secondary cell suppression in linked tables; the practice of
 * § 16 BStatG: small counts are hidden, and nothing shown gives them away).
 *
 * Promised for every hidden cell that is not listed as exposed: with everything shown, the sums, the equations, the
 * rule, and that counts are whole and not negative, a reader cannot narrow it to an interval narrower than the
 * protection range. Where it is not listed as recognisable either, that holds even for a reader who reckons that
 * somewhere among cells tied together there must be a small one. Counts not reported are taken as known to the reader.
 * Not promised: anything against a reader who runs this very procedure over every table that is possible.
 *
 * The same input gives the same result.
 */
export function protect(publication: Publication): ProtectionResult {
  const faults = faultsOf(publication);
  if (faults.length > 0) return { kind: "faulty", faults };
  const { tables, equations = [], shares = [] } = publication;
  const groups = linkedGroups(tables.filter(isSuppressed), equations).map((group) => linkTables(group, equations));
  const contradictions = groups.flatMap((group) => group.contradictions);
  if (contradictions.length > 0) return { kind: "faulty", faults: contradictions };

  const done = new Map<string, readonly ProtectedCell[]>();
  const exposed: CellAddress[] = [];
  const recognisable: CellAddress[] = [];
  for (const group of groups) {
    const suppression = suppressSecondary(group.system, cellRoles(group));
    exposed.push(...suppression.exposed.map((cell) => addressOf(group.tables, cell)));
    recognisable.push(...suppression.recognisable.map((cell) => addressOf(group.tables, cell)));
    for (const place of group.tables) {
      const cells = place.table.cells.map((cell): ProtectedCell => {
        const isHidden = suppression.isHidden[cellNumber(place, cell.at)] === 1;
        return { at: cell.at, outcome: suppressedOutcome(place.table, cell, isHidden) };
      });
      done.set(place.table.key, cells);
    }
  }
  const results = tables.map((table) => tally(table.key, done.get(table.key) ?? roundedCells(table)));
  return { kind: "protected", tables: results, shares: sharesOf(shares, results), exposed, recognisable };
}

function isSuppressed(table: CountTable): table is SuppressedTable {
  return table.rule.kind === "suppress";
}

function suppressedOutcome({ rule }: SuppressedTable, { value, earlier }: Cell, isHidden: boolean): Outcome {
  if (value === null) return { state: "notReported" };
  if (earlier !== "shown") {
    if (isSmall(rule, value)) return { state: "hidden", reason: "small" };
    if (isHidden || earlier === "hidden") return { state: "hidden", reason: "protects" };
  }
  return { state: "shown", value };
}

function roundedCells({ cells, rule }: CountTable): readonly ProtectedCell[] {
  return cells.map(({ at, value }) => {
    if (value === null || rule.kind !== "round") return { at, outcome: { state: "notReported" } };
    return { at, outcome: { state: "rounded", value: roundToBase(value, rule.base) } };
  });
}

function tally(key: string, cells: readonly ProtectedCell[]): ProtectedTable {
  const reasons = cells.map(({ outcome }) => (outcome.state === "hidden" ? outcome.reason : outcome.state));
  const count = (reason: string) => reasons.filter((other) => other === reason).length;
  return {
    key,
    cells,
    reported: cells.length - count("notReported"),
    small: count("small"),
    protects: count("protects"),
  };
}

/** A share is shown where both its counts are: then it says nothing new. */
function sharesOf(shares: readonly Share[], tables: readonly ProtectedTable[]): Protection["shares"] {
  const shown = new Set<string>();
  for (const { key, cells } of tables) {
    for (const { at, outcome } of cells) if (outcome.state === "shown") shown.add(addressKey({ table: key, at }));
  }
  return shares.map(({ key, numerator, denominator }) => ({
    key,
    isShown: shown.has(addressKey(numerator)) && shown.has(addressKey(denominator)),
  }));
}

/** A cell without what is not for readers. */
export function readerCell(outcome: Outcome): ReaderCell {
  return outcome.state === "hidden" ? { state: "hidden" } : outcome;
}
