/** Digits that a spreadsheet keeps; what stands behind them is noise of its arithmetic (`4.0999999999999996`). */
const keptDigits = 15;

/** The number that a spreadsheet shows for what it has stored, as an exact decimal; `undefined` for none. */
export function decimalOf(stored: number): string | undefined {
  if (!Number.isFinite(stored)) return undefined;
  const rounded = Number(stored.toPrecision(keptDigits));
  if (rounded === 0) return "0";
  const written = rounded.toString();
  if (!written.includes("e")) return written;
  if (Math.abs(rounded) >= 1) return BigInt(rounded).toString();
  const small = rounded.toFixed(30);
  return small.replace(/0+$/, "").replace(/^-?0\.$/, "0");
}

/** Whether a spreadsheet can store an exact decimal without changing it. */
export function isKept(decimal: string): boolean {
  return decimalOf(Number(decimal)) === decimal;
}
