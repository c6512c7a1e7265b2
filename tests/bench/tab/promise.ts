/** Something that the product promises of its speed. */
export interface Promised {
  readonly what: string;
  readonly measured: string;
  readonly promised: string;
  readonly isKept: boolean;
}

/** `≤`, with what was measured and promised in the same unit. */
export function atMost(what: string, measured: number, promised: number, write: (value: number) => string): Promised {
  return { what, measured: write(measured), promised: `≤ ${write(promised)}`, isKept: measured <= promised };
}

export function promiseLines(promises: readonly Promised[]): readonly string[] {
  const rows = [
    ["", "measured", "promised", ""],
    ...promises.map(({ what, measured, promised, isKept }) => [what, measured, promised, isKept ? "kept" : "NOT KEPT"]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  "),
  );
}
