import { z } from "zod";
import {
  baseFigureKinds,
  type Concept,
  indicatorKinds,
  remarkKinds,
  sensitivities,
  unitKinds,
} from "../core/concept.ts";
import { periodRules } from "../core/period.ts";

const text = z.string().trim().min(1);
const texts = z.array(text).default([]);
const date = z.iso.date();

/** Titles stand in cards, table columns and the stage: longer ones are cut there. */
const title = text.max(90);

/** A single line of text in a SharePoint list holds 255 characters. */
const name = text.max(255);

const remark = z.strictObject({ kind: z.enum(remarkKinds), text });

const item = {
  key: text,
  title,
  source: text,
  details: texts,
  remarks: z.array(remark).default([]),
};

const deadline = z.strictObject({ text, due: z.exactOptional(date) });
const months = z.int().min(1);
const interval = z.strictObject({ text, months });

const recommendation = z
  .strictObject({ ...item, doneBy: texts, deadline: z.exactOptional(deadline), everyMonths: z.exactOptional(months) })
  .transform((measure) => ({ ...measure, kind: "recommendation" as const }));

const step = z
  .strictObject({ ...item, doneBy: z.array(text).min(1), deadline, everyMonths: z.exactOptional(months) })
  .transform((measure) => ({ ...measure, kind: "step" as const }));

const age = z.int().min(0);

const dimension = z.strictObject({
  title: text,
  categories: z.array(z.strictObject({ code: z.string().regex(/^[^\s#…_]\S*$/), title: text })).min(1),
  isPartial: z.exactOptional(z.literal(true)),
});

const baseFigure = z.strictObject({
  ...item,
  kind: z.enum(baseFigureKinds),
  period: z.exactOptional(text),
  sameAs: z.exactOptional(text),
  periodRule: z.enum(periodRules).default("year"),
  unit: z.exactOptional(name),
  dataSource: z.exactOptional(name),
  population: z.exactOptional(text),
  ages: z.exactOptional(z.strictObject({ from: z.exactOptional(age), to: z.exactOptional(age) })),
  dimensions: z.array(dimension).default([]),
  disclosure: z
    .strictObject({
      sensitivity: z.exactOptional(z.enum(sensitivities)),
      threshold: z.exactOptional(z.int().min(1)),
      rounding: z.exactOptional(z.literal([5, 10])),
      nought: z.exactOptional(z.enum(["shown", "hidden"])),
    })
    .default({}),
  breaks: z.array(z.strictObject({ from: z.string().regex(/^\S+$/), reason: text })).default([]),
});

const exact = z.string().regex(/^\d+(\.\d+|\/[1-9]\d*)?$/);

const target = z.strictObject({
  text,
  quantities: z.array(z.strictObject({ atLeast: exact, unit: text })),
  due: z.exactOptional(date),
});

const indicator = z.strictObject({
  ...item,
  kind: z.enum(indicatorKinds),
  target: z.exactOptional(target),
  formula: z.exactOptional(text),
  unit: z.exactOptional(name),
  baseline: z.exactOptional(z.strictObject({ on: date, value: exact })),
  everyMonths: z.exactOptional(months),
});

const goal = z
  .strictObject({
    ...item,
    subGoals: texts,
    units: z.array(text).min(1),
    cityGoals: texts,
    recommendations: z.array(recommendation).default([]),
    steps: z.array(step).default([]),
    baseFigures: z.array(baseFigure).default([]),
    indicators: z.array(indicator).default([]),
  })
  .transform(({ recommendations, steps, ...rest }) => ({ ...rest, measures: [...recommendations, ...steps] }));

const unit = z.strictObject({
  ...item,
  title: name,
  kind: z.enum(unitKinds),
  alsoWritten: z.array(name).default([]),
  partOf: z.exactOptional(text),
  group: z.exactOptional(text),
});

/** The file's layout; what it yields is the concept. Field names are the code words of the glossary. */
export const conceptShape = z.strictObject({
  title,
  remarks: item.remarks,
  cityGoals: z.array(z.strictObject(item)).default([]),
  fields: z.array(z.strictObject({ ...item, situation: text, goals: z.array(goal).min(1) })).min(1),
  units: z.array(unit).min(1),
  bodies: z.array(z.strictObject({ ...item, interval: z.exactOptional(interval) })).default([]),
  steeringTasks: z.array(z.strictObject({ ...item, body: z.exactOptional(text) })).default([]),
  reporting: z.strictObject({ title, source: text, interval }),
}) satisfies z.ZodType<Concept>;
