import { DonutChart, HorizontalBarChart } from "@fluentui/react-charts";
import {
  Link,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Title3,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { City } from "./reading.ts";

const columns = ["Handlungsfeld", "Umsetzungsschritte", "Empfehlungen", "Indikatoren", "Fachverantwortung"];
const colors = ["#4f6bed", "#038387", "#8764b8", "#ca5010", "#498205", "#69797e"];

/** All fields with what belongs to them, and the steps by status in two charts. */
export function Overview({ city }: { readonly city: City }): ReactNode {
  const steps = city.measures.filter(({ Kind }) => Kind === "Umsetzungsschritt");
  const byStatus = [...Map.groupBy(steps, ({ Status }) => Status ?? "Nicht gemeldet")].map(([status, rows], index) => ({
    legend: status,
    data: rows.length,
    color: colors[index % colors.length] ?? "",
  }));
  return (
    <main style={{ padding: 20 }}>
      <Title3 as="h1">Integrationskonzept für die Stadt Ratingen</Title3>
      <p>
        {steps.length} Umsetzungsschritte in {city.fields.length} Handlungsfeldern
      </p>
      <div style={{ display: "flex", gap: 24 }}>
        <DonutChart data={{ chartData: byStatus }} width={220} height={220} innerRadius={55} />
        <div style={{ width: 400 }}>
          <HorizontalBarChart
            data={byStatus.map(({ legend, data, color }) => ({
              chartTitle: legend,
              chartData: [{ legend, color, horizontalBarChartdata: { x: data, total: steps.length } }],
            }))}
          />
        </div>
      </div>
      <Table aria-label="Handlungsfelder" size="small">
        <TableHeader>
          <TableRow>
            {columns.map((column) => (
              <TableHeaderCell key={column}>{column}</TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {city.fields.map((field) => (
            <FieldRow key={field.Key} city={city} field={field} />
          ))}
        </TableBody>
      </Table>
    </main>
  );
}

function FieldRow({ city, field }: { readonly city: City; readonly field: City["fields"][number] }): ReactNode {
  const goals = city.goals.filter(({ Field }) => Field === field.Key);
  const keys = new Set(goals.map(({ Key }) => Key));
  const measures = city.measures.filter(({ Goal }) => keys.has(Goal ?? ""));
  const ofKind = (kind: string) => measures.filter(({ Kind }) => Kind === kind).length;
  const units = new Set(goals.flatMap(({ Units = "" }) => Units.split("\n")));
  return (
    <TableRow>
      <TableCell>
        <Link href={`#/feld/${field.Key}`}>{field.Title}</Link>
      </TableCell>
      <TableCell>{ofKind("Umsetzungsschritt")}</TableCell>
      <TableCell>{ofKind("Handlungsempfehlung")}</TableCell>
      <TableCell>{city.indicators.filter(({ Goal }) => keys.has(Goal ?? "")).length}</TableCell>
      <TableCell>
        {city.units
          .filter(({ Key }) => units.has(Key ?? ""))
          .map(({ Title }) => Title)
          .join(", ")}
      </TableCell>
    </TableRow>
  );
}
