import type { FaultPlan, FaultRule } from "./fault-plan.ts";

/** A fault to strike now. */
export type Strike = Pick<FaultRule, "fault" | "when">;

/** What is to happen to a request; nothing for most. The path has no query; rules that cannot apply are passed over. */
export type FaultSource = (method: string, path: string, canApply?: (strike: Strike) => boolean) => Strike | undefined;

export interface FaultSourceOptions {
  /** From 0 to 1, 1 apart. */
  readonly random?: () => number;
}

/** Plays a plan: the same requests in the same order meet the same faults. */
export function createFaultSource(
  { seed, rules }: FaultPlan,
  { random = seededRandom(seed) }: FaultSourceOptions = {},
): FaultSource {
  const struck = new Map<FaultRule, number>();

  function strikes(rule: FaultRule, method: string, path: string): boolean {
    if (rule.method !== undefined && rule.method !== method) return false;
    if (!rule.path.test(path) || (struck.get(rule) ?? 0) >= rule.times) return false;
    return rule.chance === 1 || random() < rule.chance;
  }

  return (method, path, canApply = () => true) => {
    const rule = rules.find((candidate) => canApply(candidate) && strikes(candidate, method, path));
    if (rule) struck.set(rule, (struck.get(rule) ?? 0) + 1);
    return rule;
  };
}

/** A Weyl sequence scrambled by multiplication and shifts; good enough for dice, and repeatable. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}
