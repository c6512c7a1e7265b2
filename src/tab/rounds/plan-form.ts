import { addMonths } from "../../core/calendar.ts";
import type { Body, IsoDate } from "../../core/concept.ts";
import type { RoundPlan, RoundPlanDraft, RoundPlanFault, RoundRule, RoundTerms } from "../../core/round-plan.ts";
import { defaultTerms, mostReminders, planBounds } from "../../core/round-plan.ts";
import { formatDate } from "../../texts/formats.ts";
import type { Part } from "../form/versions.ts";
import { roundsWords } from "../words/rounds.ts";

/** A plan as it stands in the inputs: texts, whatever is typed. */
export interface PlanForm {
  readonly kind: RoundPlan["rule"]["kind"];
  readonly months: string;
  readonly startOn: string;
  readonly weeks: string;
  readonly body: string;
  readonly answerDays: string;
  readonly remindBefore: string;
  readonly remindAfter: string;
  readonly closeAfter: string;
  readonly freshDays: string;
}

/** What is filled in at first: the plan, or a quarterly rhythm that begins with the next month. */
export function formOf(plan: RoundPlan | undefined, bodies: readonly Body[], today: IsoDate): PlanForm {
  const { rule, ...terms } = plan ?? { ...defaultTerms, rule: undefined };
  const nextMonth = `${addMonths(today, 1).slice(0, "2026-11".length)}-01`;
  return {
    kind: rule?.kind ?? "everyMonths",
    months: String(rule?.kind === "everyMonths" ? rule.months : 3),
    startOn: rule?.kind === "everyMonths" ? rule.startOn : nextMonth,
    weeks: String(rule?.kind === "beforeMeetings" ? rule.weeks : 4),
    body: rule?.kind === "beforeMeetings" ? rule.body : (bodies[0]?.key ?? ""),
    answerDays: String(terms.answerDays),
    remindBefore: terms.remindBefore.join(", "),
    remindAfter: terms.remindAfter.join(", "),
    closeAfter: String(terms.closeAfter),
    freshDays: String(terms.freshDays),
  };
}

export function planDraftOf(form: PlanForm): RoundPlanDraft {
  return {
    rule:
      form.kind === "everyMonths"
        ? { kind: form.kind, months: wholeNumber(form.months), startOn: form.startOn }
        : { kind: form.kind, weeks: wholeNumber(form.weeks), body: form.body },
    answerDays: wholeNumber(form.answerDays),
    remindBefore: wholeNumbers(form.remindBefore),
    remindAfter: wholeNumbers(form.remindAfter),
    closeAfter: wholeNumber(form.closeAfter),
    freshDays: wholeNumber(form.freshDays),
  };
}

/** A plan in words, for those who have changed it at the same time. */
export function planParts(bodies: readonly Body[]): readonly Part<RoundPlan | undefined>[] {
  const { plan: words } = roundsWords;
  const term = (label: string, name: keyof RoundTerms): Part<RoundPlan | undefined> => ({
    label,
    tell: (plan) => (plan ? [plan[name]].flat().join(", ") : ""),
    take: (plan, from) => plan && from && { ...plan, [name]: from[name] },
  });
  return [
    {
      label: words.rule,
      tell: (plan) => (plan ? ruleText(plan.rule, bodies) : ""),
      take: (plan, from) => plan && from && { ...plan, rule: from.rule },
    },
    term(words.answerDays, "answerDays"),
    term(words.remindBefore, "remindBefore"),
    term(words.remindAfter, "remindAfter"),
    term(words.closeAfter, "closeAfter"),
    term(words.freshDays, "freshDays"),
  ];
}

function ruleText(rule: RoundRule, bodies: readonly Body[]): string {
  const { plan: words, locale } = roundsWords;
  return rule.kind === "everyMonths"
    ? `${words.everyMonths[rule.months]}, ${words.startOn} ${formatDate(rule.startOn, locale)}`
    : `${words.weeks}: ${rule.weeks}, ${bodies.find(({ key }) => key === rule.body)?.title ?? rule.body}`;
}

function wholeNumber(text: string): number {
  return /^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN;
}

/** `3, 1`; nothing at all is an empty list. */
function wholeNumbers(text: string): readonly number[] {
  return text.trim() === "" ? [] : text.split(/[,;]|\s+(?:und|and|ve|и)\s+/).map(wholeNumber);
}

/** What is wrong, in words, by field. */
export type FieldFaults = ReadonlyMap<RoundPlanFault["field"], string>;

/** What is wrong with a field, in words. */
export function faultText({ field, reason }: RoundPlanFault): string {
  const { faults } = roundsWords.plan;
  switch (reason) {
    case "tooSmall":
      return faults.tooSmall(boundsOf(field).least);
    case "tooLarge":
      return faults.tooLarge(boundsOf(field).most);
    case "tooMany":
      return faults.tooMany(mostReminders);
    default:
      return faults[reason];
  }
}

function boundsOf(field: RoundPlanFault["field"]): { readonly least: number; readonly most: number } {
  return field in planBounds ? planBounds[field as keyof typeof planBounds] : { least: 0, most: 0 };
}
