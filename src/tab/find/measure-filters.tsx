import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useMemo } from "react";
import type { Concept, MeasureKind } from "../../core/concept.ts";
import { measureKinds } from "../../core/concept.ts";
import type { DeadlineFilter, HeardFilter, MeasureFilter, MeasureRow } from "../../core/measure-list.ts";
import { deadlineFilters, heardFilters, measureOrders } from "../../core/measure-list.ts";
import type { MeasureStatus } from "../../core/standing.ts";
import { measureStatuses } from "../../core/standing.ts";
import { FormInput } from "../form/form-input.tsx";
import { measureWords } from "../words/measure.ts";
import { tabWords } from "../words/tab.ts";
import { type MeasureQuery, measureQueryText, parseMeasureQuery, present } from "./measure-query.ts";

const texts = measureWords.list;

const useStyles = makeStyles({
  form: {
    display: "grid",
    alignItems: "end",
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 13rem), 1fr))",
  },
  reset: { justifySelf: "start" },
});

interface MeasureFiltersProps {
  readonly concept: Concept;
  /** Units that have nothing to do with any of them are no choice. */
  readonly rows: readonly MeasureRow[];
  readonly query: MeasureQuery;
  readonly onChange: (query: MeasureQuery) => void;
}

/** What narrows the list of measures, and its order. */
export function MeasureFilters({ concept, rows, query, onChange }: MeasureFiltersProps): ReactNode {
  const styles = useStyles();
  const { filter } = query;
  const units = useMemo(
    () => concept.units.filter(({ key }) => rows.some((row) => row.units.has(key))),
    [concept.units, rows],
  );
  const narrow = (part: { readonly [Name in keyof MeasureFilter]: MeasureFilter[Name] | undefined }) =>
    onChange({ ...query, filter: present({ ...filter, ...part }) });
  return (
    <search aria-label={texts.filters}>
      <div className={styles.form}>
        <FormInput
          kind="search"
          label={texts.fields.text}
          longest={200}
          value={filter.text ?? ""}
          onChange={(text) => narrow({ text: text || undefined })}
        />
        <Choice
          isOfConcept
          label={texts.fields.field}
          value={filter.field}
          options={concept.fields.map(({ key, title }) => [key, `${key} ${title}`])}
          onChange={(field) => narrow({ field })}
        />
        <Choice
          isOfConcept
          label={texts.fields.unit}
          value={filter.unit}
          options={units.map(({ key, title }) => [key, title])}
          onChange={(unit) => narrow({ unit })}
        />
        <Choice
          label={texts.fields.kind}
          value={filter.kind}
          options={measureKinds.map((kind) => [kind, tabWords.measureKind[kind]])}
          onChange={(kind) => narrow({ kind: kind as MeasureKind | undefined })}
        />
        <Choice
          label={texts.fields.status}
          value={filter.status}
          options={measureStatuses.map((status) => [status, tabWords.measureStatus[status]])}
          onChange={(status) => narrow({ status: status as MeasureStatus | undefined })}
        />
        <Choice
          label={texts.fields.deadline}
          value={filter.deadline}
          options={deadlineFilters.map((deadline) => [deadline, texts.deadline[deadline]])}
          onChange={(deadline) => narrow({ deadline: deadline as DeadlineFilter | undefined })}
        />
        <Choice
          label={texts.fields.heard}
          value={filter.heard}
          options={heardFilters.map((heard) => [heard, texts.heard[heard]])}
          onChange={(heard) => narrow({ heard: heard as HeardFilter | undefined })}
        />
        <OrderChoice query={query} onChange={onChange} />
        <Button
          className={styles.reset}
          disabledFocusable={measureQueryText(query) === ""}
          onClick={() => onChange(parseMeasureQuery(""))}
        >
          {texts.reset}
        </Button>
      </div>
    </search>
  );
}

function OrderChoice({ query, onChange }: Pick<MeasureFiltersProps, "query" | "onChange">): ReactNode {
  const orders = measureOrders.flatMap((order) =>
    [false, true].map((descending) => ({
      value: measureQueryText({ filter: {}, order, descending }),
      label: (descending ? texts.descending : texts.ascending)(texts.order[order]),
    })),
  );
  return (
    <Choice
      label={texts.fields.order}
      any={texts.conceptOrder}
      value={measureQueryText({ ...query, filter: {} })}
      options={orders.map(({ value, label }) => [value, label])}
      onChange={(value = "") => onChange({ ...parseMeasureQuery(value), filter: query.filter })}
    />
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [value: string, label: string])[];
  /** The options are texts of the concept. */
  readonly isOfConcept?: boolean;
  /** The name of no choice. */
  readonly any?: string;
  readonly onChange: (value: string | undefined) => void;
}

function Choice({
  label,
  value = "",
  options,
  isOfConcept = false,
  any = texts.any,
  onChange,
}: ChoiceProps): ReactNode {
  return (
    <FormInput
      kind="choice"
      label={label}
      options={[
        { value: "", title: any },
        ...options.map(([option, title]) => ({ value: option, title, isOfConcept })),
      ]}
      value={value}
      onChange={(chosen) => onChange(chosen || undefined)}
    />
  );
}
