import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { memo, useCallback, useMemo } from "react";
import type { Concept } from "../../core/concept.ts";
import { measureKinds } from "../../core/concept.ts";
import type { MeasureFilter, MeasureOrder, MeasureRow } from "../../core/measure-list.ts";
import { deadlineFilters, heardFilters, measureOrders } from "../../core/measure-list.ts";
import { measureStatuses } from "../../core/standing.ts";
import { FormInput } from "../form/form-input.tsx";
import { measureWords } from "../words/measure.ts";
import { tabWords } from "../words/tab.ts";
import { anyMeasure, type MeasureQuery, measureQueryText, parseMeasureQuery, present } from "./measure-query.ts";

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

/** What changes a query; the same function each time, so that only what it changes is drawn again. */
export type ChangeQuery = (update: (query: MeasureQuery) => MeasureQuery) => void;

interface MeasureFiltersProps {
  readonly concept: Concept;
  /** Units that have nothing to do with any of them are no choice. */
  readonly rows: readonly MeasureRow[];
  readonly query: MeasureQuery;
  readonly change: ChangeQuery;
}

type Options = readonly (readonly [value: string, label: string])[];

const kinds: Options = measureKinds.map((kind) => [kind, tabWords.measureKind[kind]]);
const statuses: Options = measureStatuses.map((status) => [status, tabWords.measureStatus[status]]);
const deadlines: Options = deadlineFilters.map((deadline) => [deadline, texts.deadline[deadline]]);
const heards: Options = heardFilters.map((heard) => [heard, texts.heard[heard]]);

/** What narrows the list of measures, and its order. */
export function MeasureFilters({ concept, rows, query, change }: MeasureFiltersProps): ReactNode {
  const styles = useStyles();
  const { filter, order, descending, columns } = query;
  const fields = useMemo(
    () => concept.fields.map(({ key, title }) => [key, `${key} ${title}`] as const),
    [concept.fields],
  );
  const cityGoals = useMemo(
    () => concept.cityGoals.map(({ key, title }) => [key, title] as const),
    [concept.cityGoals],
  );
  const units = useMemo(() => unitOptions(concept, rows), [concept, rows]);
  const narrow = useCallback(
    (name: keyof MeasureFilter, value: string | undefined) =>
      change((wanted) => ({ ...wanted, filter: present({ ...wanted.filter, [name]: value }) })),
    [change],
  );
  const inOrder = useCallback(
    (_name: "order", value = "") => {
      const { order, descending } = parseMeasureQuery(value);
      change((wanted) => ({ filter: wanted.filter, columns: wanted.columns, ...(order && { order }), descending }));
    },
    [change],
  );
  const orders = useMemo(() => orderOptions(columns, order), [columns, order]);
  return (
    <search aria-label={texts.filters}>
      <div className={styles.form}>
        <FormInput
          kind="search"
          label={texts.fields.text}
          longest={200}
          value={filter.text ?? ""}
          onChange={(text) => narrow("text", text || undefined)}
        />
        <Choice isOfConcept name="field" value={filter.field} options={fields} onChange={narrow} />
        <Choice isOfConcept name="unit" value={filter.unit} options={units} onChange={narrow} />
        {cityGoals.length > 0 && (
          <Choice isOfConcept name="cityGoal" value={filter.cityGoal} options={cityGoals} onChange={narrow} />
        )}
        <Choice name="kind" value={filter.kind} options={kinds} onChange={narrow} />
        <Choice name="status" value={filter.status} options={statuses} onChange={narrow} />
        <Choice name="deadline" value={filter.deadline} options={deadlines} onChange={narrow} />
        <Choice name="heard" value={filter.heard} options={heards} onChange={narrow} />
        <Choice
          name="order"
          any={texts.conceptOrder}
          value={order && orderText(order, descending)}
          options={orders}
          onChange={inOrder}
        />
        <Button
          className={styles.reset}
          disabledFocusable={measureQueryText({ ...query, columns: anyMeasure.columns }) === ""}
          onClick={() => change((wanted) => ({ ...anyMeasure, columns: wanted.columns }))}
        >
          {texts.reset}
        </Button>
      </div>
    </search>
  );
}

function unitOptions({ units }: Concept, rows: readonly MeasureRow[]): Options {
  const known = new Set(rows.flatMap((row) => [...row.units]));
  return units.filter(({ key }) => known.has(key)).map(({ key, title }) => [key, title]);
}

/** By what can be seen, and by what an address asks for. */
function orderOptions(columns: MeasureQuery["columns"], current: MeasureOrder | undefined): Options {
  return measureOrders
    .filter((order) => order === "title" || order === current || columns.includes(order))
    .flatMap((order) =>
      [false, true].map((descending) => {
        const name = order === "title" ? texts.measure : texts.columns[order];
        return [orderText(order, descending), (descending ? texts.descending : texts.ascending)(name)] as const;
      }),
    );
}

function orderText(order: MeasureOrder, descending: boolean): string {
  return measureQueryText({ ...anyMeasure, order, descending });
}

interface ChoiceProps<Name extends keyof typeof texts.fields> {
  readonly name: Name;
  readonly value: string | undefined;
  readonly options: Options;
  /** The options are texts of the concept. */
  readonly isOfConcept?: boolean;
  /** The name of no choice. */
  readonly any?: string;
  readonly onChange: (name: Name, value: string | undefined) => void;
}

const Choice = memo(LabelledChoice) as typeof LabelledChoice;

function LabelledChoice<Name extends keyof typeof texts.fields>({
  name,
  value = "",
  options,
  isOfConcept = false,
  any = texts.any,
  onChange,
}: ChoiceProps<Name>): ReactNode {
  return (
    <FormInput
      kind="choice"
      label={texts.fields[name]}
      options={[
        { value: "", title: any },
        ...options.map(([option, title]) => ({ value: option, title, isOfConcept })),
      ]}
      value={value}
      onChange={(chosen) => onChange(name, chosen || undefined)}
    />
  );
}
