/**
 * Exact numbers. Own rather than a library: the part that is needed is shorter than what would adapt one, and the core
 * stays without further packages. Never rounded before it is shown.
 */
export interface Fraction {
  /** Carries the sign. */
  readonly numerator: bigint;
  /** Above nought; no factor in common with the numerator. */
  readonly denominator: bigint;
}

export const zero: Fraction = { numerator: 0n, denominator: 1n };

/** `undefined` for a division by nought. */
export function fraction(numerator: bigint, denominator: bigint): Fraction | undefined {
  return denominator === 0n ? undefined : reduced(numerator, denominator);
}

function reduced(numerator: bigint, denominator: bigint): Fraction {
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = sign * commonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function commonDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** A decimal (`-12.50`) or a fraction (`2/3`) as written in data; `undefined` when it is neither. */
export function readFraction(text: string): Fraction | undefined {
  const [, sign, whole = "", decimals = "", below = "1"] = /^(-?)(\d+)(?:\.(\d+)|\/(\d+))?$/.exec(text) ?? [];
  if (whole === "") return undefined;
  const numerator = BigInt(whole + decimals);
  return fraction(sign === "-" ? -numerator : numerator, 10n ** BigInt(decimals.length) * BigInt(below));
}

/** `undefined` for a division by nought. */
export function calculated(operator: "+" | "-" | "*" | "/", left: Fraction, right: Fraction): Fraction | undefined {
  switch (operator) {
    case "+":
      return add(left, right);
    case "-":
      return add(left, negate(right));
    case "*":
      return multiply(left, right);
    case "/":
      return fraction(left.numerator * right.denominator, left.denominator * right.numerator);
  }
}

export function add(one: Fraction, other: Fraction): Fraction {
  const { numerator: a, denominator: b } = one;
  const { numerator: c, denominator: d } = other;
  return b === d && b === 1n ? { numerator: a + c, denominator: b } : reduced(a * d + c * b, b * d);
}

export function negate({ numerator, denominator }: Fraction): Fraction {
  return { numerator: -numerator, denominator };
}

export function multiply(one: Fraction, other: Fraction): Fraction {
  return reduced(one.numerator * other.numerator, one.denominator * other.denominator);
}

/** Below nought, nought or above, as `one` is less than, equal to or greater than `other`. */
export function compare(one: Fraction, other: Fraction): number {
  const left = one.numerator * other.denominator;
  const right = other.numerator * one.denominator;
  return left === right ? 0 : left < right ? -1 : 1;
}

/**
 * As a decimal for display, rounded half up in its amount, so that -2.5 becomes -3 (commercial rounding, DIN 1333).
 * @returns e.g. `12.50` for two decimals
 */
export function rounded({ numerator, denominator }: Fraction, decimals: number): string {
  const amount = numerator < 0n ? -numerator : numerator;
  const scaled = (2n * amount * 10n ** BigInt(decimals) + denominator) / (2n * denominator);
  const digits = scaled.toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const text = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
  return numerator < 0n && scaled !== 0n ? `-${text}` : text;
}
