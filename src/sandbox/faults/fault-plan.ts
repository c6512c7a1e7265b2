/** Statuses that a plan can ask for. */
export const faultStatuses = [409, 410, 412, 429, 503, 504] as const;
export type FaultStatus = (typeof faultStatuses)[number];

export type Fault =
  | { readonly kind: "status"; readonly status: FaultStatus; readonly retryAfterSeconds: number }
  | { readonly kind: "delay"; readonly ms: number }
  | { readonly kind: "cut" }
  | { readonly kind: "empty" };

export interface FaultRule {
  /** `undefined` for every method. */
  readonly method: string | undefined;
  readonly path: RegExp;
  readonly fault: Fault;
  /** Before the request is worked on, or when it is done and only the answer is missing. */
  readonly when: "before" | "after";
  /** From 0 to 1. */
  readonly chance: number;
  /** Strikes so many times at most. */
  readonly times: number;
}

export interface FaultPlan {
  readonly seed: number;
  readonly rules: readonly FaultRule[];
}

/** A plan that was understood, or what is wrong with it, a German sentence for each rule. */
export type FaultPlanReading =
  | { readonly plan: FaultPlan }
  | { readonly plan?: undefined; readonly findings: readonly string[] };

const texts = {
  rule: "Eine Regel besteht aus Methode, Pfad und Störung, zum Beispiel „PATCH /v1.0/**/fields 412 20%“.",
  method: (word: string) => `„${word}“ ist keine Methode: Möglich sind GET, POST, PATCH, PUT, DELETE und * für alle.`,
  path: (word: string) => `Der Pfad „${word}“ muss mit /v1.0/ (Graph) oder /connector/ (Bot Framework) beginnen.`,
  fault: (word: string) =>
    `Die Störung „${word}“ gibt es nicht: Möglich sind ${faultStatuses.join(", ")}, delay=<Millisekunden>, cut und empty.`,
  option: (word: string) =>
    `Die Angabe „${word}“ ist unbekannt: Möglich sind after, <Zahl>% (1 bis 100), x<Anzahl> und, bei 429 und 503, retry=<Sekunden>.`,
};

const methods = ["GET", "POST", "PATCH", "PUT", "DELETE", "*"];

/**
 * Reads a fault plan: rules separated by `;` or line breaks, the first that strikes counts.
 *
 * `<method> <path> <fault> [after] [<chance>%] [x<times>] [retry=<seconds>]`, and `seed=<number>` as a rule of its own.
 * The path is matched without its query; `*` stands for anything within a part of it, `**` for any parts. Faults:
 * `409`, `410`, `412`, `429`, `503`, `504`; `delay=<ms>`; `cut` (the connection); `empty` (the answer's body, always
 * after the work). With `after` the work is done first.
 */
export function readFaultPlan(text: string): FaultPlanReading {
  const parts = text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const seeds = parts.filter((part) => seedPattern.test(part));
  const readings = parts
    .filter((part) => !seeds.includes(part))
    .map((part) => ({ part, reading: readRule(part.split(/\s+/)) }));
  const findings = readings.flatMap(({ part, reading }) =>
    typeof reading === "string" ? [`Regel „${part}“: ${reading}`] : [],
  );
  if (findings.length > 0) return { findings };
  const rules = readings.flatMap(({ reading }) => (typeof reading === "string" ? [] : [reading]));
  return { plan: { seed: Number(seeds.at(-1)?.slice("seed=".length) ?? 1), rules } };
}

const seedPattern = /^seed=\d+$/;

/** The rule, or what is wrong with it. */
function readRule(words: readonly string[]): FaultRule | string {
  const [method = "", path = "", faultWord = "", ...options] = words;
  if (faultWord === "") return texts.rule;
  if (!methods.includes(method)) return texts.method(method);
  if (!/^\/(v1\.0|connector)\//.test(path)) return texts.path(path);
  const fault = readFault(faultWord);
  if (fault === undefined) return texts.fault(faultWord);
  const rule: FaultRule = {
    method: method === "*" ? undefined : method,
    path: pathPattern(path),
    fault,
    when: fault.kind === "empty" ? "after" : "before",
    chance: 1,
    times: Number.POSITIVE_INFINITY,
  };
  return options.reduce<FaultRule | string>(
    (sofar, option) => (typeof sofar === "string" ? sofar : (withOption(sofar, option) ?? texts.option(option))),
    rule,
  );
}

function readFault(word: string): Fault | undefined {
  if (word === "cut" || word === "empty") return { kind: word };
  const [, ms] = /^delay=(\d{1,6})$/.exec(word) ?? [];
  if (ms !== undefined) return { kind: "delay", ms: Number(ms) };
  const status = faultStatuses.find((known) => String(known) === word);
  return status && { kind: "status", status, retryAfterSeconds: 1 };
}

function withOption(rule: FaultRule, option: string): FaultRule | undefined {
  if (option === "after") return { ...rule, when: "after" };
  const [, percent] = /^(\d{1,3})%$/.exec(option) ?? [];
  if (percent !== undefined && Number(percent) >= 1 && Number(percent) <= 100) {
    return { ...rule, chance: Number(percent) / 100 };
  }
  const [, times] = /^x([1-9]\d{0,5})$/.exec(option) ?? [];
  if (times !== undefined) return { ...rule, times: Number(times) };
  const [, seconds] = /^retry=(\d{1,4})$/.exec(option) ?? [];
  if (seconds === undefined || rule.fault.kind !== "status" || !mayRetry(rule.fault.status)) return undefined;
  return { ...rule, fault: { ...rule.fault, retryAfterSeconds: Number(seconds) } };
}

/** Whether an answer of this status says when to come again. */
export function mayRetry(status: FaultStatus): boolean {
  return status === 429 || status === 503;
}

function pathPattern(path: string): RegExp {
  const source = path
    .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\*\*|\*/g, (star) => (star === "**" ? ".*" : "[^/]*"));
  return new RegExp(`^${source}$`);
}
