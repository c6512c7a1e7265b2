import { FluentProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { DistributionChart } from "../../../src/tab/charts/distribution-chart.tsx";
import { SmallMultiples } from "../../../src/tab/charts/small-multiples.tsx";
import { TargetBullet } from "../../../src/tab/charts/target-bullet.tsx";
import { TrendChart } from "../../../src/tab/charts/trend-chart.tsx";
import { enlarged, themeNamed } from "../../../src/tab/theme.ts";
import { cells, multiples, naturalisations, schoolShares } from "./figures.ts";

/** Every drawing with everything that it can show, in the theme that the address names. */
const address = new URLSearchParams(location.search);
const theme = themeNamed(address.get("theme") ?? "default");
const root = document.getElementById("root");

if (root)
  createRoot(root).render(
    <FluentProvider theme={address.has("stage") ? enlarged(theme) : theme}>
      <main style={{ display: "grid", gap: "2.5rem", padding: "16px", gridTemplateColumns: "minmax(0, 1fr)" }}>
        <h1>Zahlen</h1>
        <TrendChart {...naturalisations} />
        <TrendChart {...schoolShares} />
        <TrendChart title="Beratungen" unit="Gespräche" points={[]} breaks={[]} />
        <DistributionChart {...cells} />
        <TargetBullet
          title="Einbürgerungen"
          unit="Personen"
          value={{ period: "2025", state: "value", value: "364", isProvisional: true }}
          target={{ bounds: { kind: "atLeast", value: "400" }, until: "2030" }}
          baseline={{ period: "2016", value: "212" }}
          state="onTheWay"
          source="Statistisches Jahrbuch"
        />
        <TargetBullet
          title="Anteil ohne Schulabschluss"
          unit="%"
          value={{ period: "2025/26", state: "value", value: "7.4", isProvisional: false }}
          target={{ bounds: { kind: "range", low: "2", high: "5.5" } }}
          state="missed"
        />
        <TargetBullet
          title="Wartezeit auf einen Integrationskurs"
          unit="Wochen"
          value={{ period: "2025-12-31", state: "hidden", isProvisional: false }}
          target={{ bounds: { kind: "atMost", value: "6" }, until: "2027-12-31" }}
          baseline={{ period: "2022-12-31", value: "14" }}
          state="unknown"
        />
        <SmallMultiples {...multiples} />
      </main>
    </FluentProvider>,
  );
