// @vitest-environment jsdom
import type { ReactNode } from "react";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DistributionChart } from "../../../src/tab/charts/distribution-chart.tsx";
import { SmallMultiples } from "../../../src/tab/charts/small-multiples.tsx";
import { TargetBullet } from "../../../src/tab/charts/target-bullet.tsx";
import { TrendChart } from "../../../src/tab/charts/trend-chart.tsx";
import { buildGap, buildPoint } from "./points.ts";

let root: Root;
let page: HTMLElement;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  const complaints = vi.spyOn(console, "error");
  page = document.body.appendChild(document.createElement("main"));
  root = createRoot(page);
  return () => expect(complaints).not.toHaveBeenCalled();
});

afterEach(() => {
  act(() => root.unmount());
  page.remove();
  vi.unstubAllGlobals();
});

function show(drawing: ReactNode): void {
  act(() => root.render(drawing));
}

function all(selector: string): readonly HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>(selector)];
}

function one(selector: string): HTMLElement {
  const [first, ...others] = all(selector);
  expect(others).toEqual([]);
  if (!first) throw new TypeError(`nothing is ${selector}`);
  return first;
}

function press(key: string, modifiers: KeyboardEventInit = {}): void {
  act(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...modifiers }));
  });
}

function focused(): string | null | undefined {
  return document.activeElement?.getAttribute("aria-label");
}

/** Where Tab leads inside the drawing. */
function enter(): void {
  act(() => one("[role=option][tabindex='0']").focus());
}

/** The name of the drawing. */
function caption(): string | null | undefined {
  return document.getElementById(one("figure").getAttribute("aria-labelledby") ?? "")?.textContent;
}

function rows(): readonly (readonly (string | null)[])[] {
  return all("tr").map((row) => [...row.children].map(({ textContent }) => textContent));
}

const trend = (
  <TrendChart
    title="Einbürgerungen"
    unit="Personen"
    source="Jahrbuch"
    points={[
      buildPoint("2019", "1234.5"),
      buildGap("2020", "hidden"),
      buildPoint("2022", "1300", { note: "Umstellung" }),
      buildPoint("2023", "1410", { isProvisional: true }),
    ]}
    breaks={[{ from: "2022", reason: "Neue Definition" }]}
    target={{ bounds: { kind: "atLeast", value: "1500" }, until: "2025" }}
  />
);

const spoken = [
  "2019: 1.234,5\u00a0Personen",
  "2020: aus Datenschutz nicht gezeigt",
  "2021: nicht gemeldet",
  "2022: 1.300\u00a0Personen. Umstellung. Bruch ab 2022: Neue Definition",
  "2023: 1.410\u00a0Personen (vorläufig)",
];

describe("a trend", () => {
  test("is a figure named by its title, unit and periods, with a list of points", () => {
    show(trend);
    expect(caption()).toBe("Einbürgerungen Personen, nach Jahren");
    expect(one("[role=listbox]").getAttribute("aria-label")).toBe("Einbürgerungen");
    const help = document.getElementById(one("[role=listbox]").getAttribute("aria-describedby") ?? "");
    expect(help?.textContent).toContain("Pfeiltasten");
    expect(all("[role=option]").map((point) => point.getAttribute("aria-label"))).toEqual(spoken);
  });

  test("is entered at its latest number; arrows, Home and End go through the points", () => {
    show(trend);
    enter();
    expect(focused()).toBe(spoken[4]);
    press("ArrowRight");
    expect(focused()).toBe(spoken[4]);
    press("ArrowLeft");
    expect(focused()).toBe(spoken[3]);
    expect(all("[role=option][tabindex='0']")).toHaveLength(1);
    expect(one("[aria-selected=true]").getAttribute("aria-label")).toBe(spoken[3]);
    press("ArrowLeft", { ctrlKey: true });
    expect(focused()).toBe(spoken[3]);
    press("Home");
    expect(focused()).toBe(spoken[0]);
    press("End");
    expect(focused()).toBe(spoken[4]);
  });

  test("writes down the point that is pointed at", () => {
    show(trend);
    expect(page.textContent).toContain(spoken[4]);
    act(() => {
      all("[role=option]")[0]?.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
    });
    expect(page.textContent).toContain(spoken[0]);
  });

  test("opens its table by T and comes back by T", () => {
    show(trend);
    enter();
    press("ArrowLeft");
    const button = one("button");
    expect(button.textContent).toBe("Tabelle");
    expect(button.getAttribute("aria-keyshortcuts")).toBe("T");
    expect(button.getAttribute("aria-expanded")).toBe("false");
    press("t", { ctrlKey: true });
    expect(button.getAttribute("aria-expanded")).toBe("false");
    press("t");
    expect(button.getAttribute("aria-expanded")).toBe("true");
    expect(document.activeElement?.parentElement?.id).toBe(button.getAttribute("aria-controls"));
    expect(document.activeElement?.querySelector("caption")?.textContent).toBe("Einbürgerungen, Personen, nach Jahren");
    press("T");
    expect(button.getAttribute("aria-expanded")).toBe("false");
    expect(focused()).toBe(spoken[3]);
  });

  test("has the same data in its table", () => {
    show(trend);
    expect(rows()).toEqual([
      ["Zeitraum", "Wert", "Anmerkung"],
      ["2019", "1.234,5", ""],
      ["2020", "aus Datenschutz nicht gezeigt", ""],
      ["2021", "nicht gemeldet", ""],
      ["2022", "1.300", "Umstellung. Bruch ab 2022: Neue Definition"],
      ["2023", "1.410 (vorläufig)", ""],
    ]);
    expect(all("thead th[scope=col]")).toHaveLength(3);
    expect(all("tbody th[scope=row]")).toHaveLength(5);
  });

  test("explains each sign that it uses, and where its axis begins", () => {
    show(trend);
    expect(all("ul li").map(({ textContent }) => textContent)).toEqual([
      "Wert",
      "vorläufiger Wert",
      ".aus Datenschutz nicht gezeigt",
      "…nicht gemeldet",
      "Ziel: mindestens 1.500\u00a0Personen bis 2025",
      "Bruch ab 2022: Neue Definition",
    ]);
    expect(page.textContent).toContain("Die Achse beginnt bei 1.200, nicht bei 0.");
    expect(page.textContent).toContain("Quelle: Jahrbuch");
  });

  test("without points says so, and offers no table", () => {
    show(<TrendChart title="Beratungen" unit="%" points={[]} breaks={[]} />);
    expect(page.textContent).toBe("Beratungen in %Noch kein Wert gemeldet.");
    expect(all("button, table, [role=listbox]")).toEqual([]);
  });

  test("keeps a tab stop when points go away", () => {
    show(trend);
    enter();
    show(<TrendChart title="Einbürgerungen" unit="Personen" points={[buildPoint("2019", "1")]} breaks={[]} />);
    expect(one("[role=option]").getAttribute("tabindex")).toBe("0");
  });
});

describe("a distribution", () => {
  const cells = [
    { key: "w", label: "Frauen", state: "value", value: "41", isProvisional: true },
    { key: "m", label: "Männer", state: "hidden", isProvisional: false },
    { key: "d", label: "Divers", state: "notReported", isProvisional: false, note: "Zugesagt für Mai" },
    { key: "x", label: "Ohne Angabe", state: "value", value: "0", isProvisional: false },
  ] as const;

  test("says each cell and its reason, in the order given; both arrow axes go along", () => {
    show(<DistributionChart title="Kurse" unit="Personen" period="2025-12-31" cells={cells} />);
    expect(caption()).toBe("Kurse Personen, 31.12.2025");
    expect(one("[role=listbox]").getAttribute("aria-label")).toBe("Kurse: Personen");
    expect(one("[role=listbox]").getAttribute("aria-orientation")).toBe("vertical");
    enter();
    expect(focused()).toBe("Frauen: 41 (vorläufig)");
    press("ArrowDown");
    expect(focused()).toBe("Männer: aus Datenschutz nicht gezeigt");
    press("ArrowRight");
    expect(focused()).toBe("Divers: nicht gemeldet. Zugesagt für Mai");
    expect(document.activeElement?.textContent).toBe("Divers …nicht gemeldet Zugesagt für Mai");
  });

  test("draws bars for numbers alone", () => {
    show(<DistributionChart title="Kurse" unit="Personen" period="2025" cells={cells} />);
    expect(all("[role=option] [style*='width']")).toHaveLength(1);
    expect(rows().at(-1)).toEqual(["Ohne Angabe", "0", ""]);
  });
});

describe("a value against its target", () => {
  test("says state, value, target and baseline in words", () => {
    show(
      <TargetBullet
        title="Anteil"
        unit="%"
        value={buildPoint("2025/26", "7.4", { isProvisional: true })}
        target={{ bounds: { kind: "range", low: "2", high: "5.5" }, until: "2030-07-31" }}
        baseline={{ period: "2020/21", value: "9" }}
        state="missed"
      />,
    );
    expect(page.textContent).toContain("Verfehlt");
    expect(all("[role=option]").map((point) => point.getAttribute("aria-label"))).toEqual([
      "Wert Schuljahr 2025/26: 7,4\u00a0% (vorläufig)",
      "Ziel bis 31.07.2030: 2 bis 5,5\u00a0%",
      "Ausgangswert Schuljahr 2020/21: 9\u00a0%",
    ]);
    enter();
    press("ArrowRight");
    expect(focused()).toMatch(/^Ziel/);
    press("t");
    expect(rows()[1]).toEqual(["Wert Schuljahr 2025/26", "7,4\u00a0% (vorläufig)"]);
  });

  test("shows no length where there is no value", () => {
    show(
      <TargetBullet
        title="Wartezeit"
        unit="Wochen"
        value={buildGap("2025", "hidden")}
        target={{ bounds: { kind: "atMost", value: "6" } }}
        state="unknown"
      />,
    );
    expect(all("[style*='width']")).toEqual([]);
    expect(all("[role=option]").map((point) => point.getAttribute("aria-label"))).toEqual([
      "Wert 2025: aus Datenschutz nicht gezeigt",
      "Ziel: höchstens 6\u00a0Wochen",
    ]);
  });
});

describe("small multiples", () => {
  const multiples = (
    <SmallMultiples
      title="Schulen"
      unit="Personen"
      breaks={[]}
      cells={[
        { key: "g", label: "Grundschule", points: [buildPoint("2023", "80"), buildPoint("2025", "320")] },
        { key: "r", label: "Realschule", points: [buildPoint("2024", "400")] },
      ]}
    />
  );

  test("are on one scale, which is stated, over one time", () => {
    show(multiples);
    expect(page.textContent).toContain("Gleiche Skala in allen Bildern: 0 bis 400\u00a0Personen");
    expect(all("[role=listbox]").map((list) => list.getAttribute("aria-label"))).toEqual([
      "Schulen: Grundschule",
      "Schulen: Realschule",
    ]);
    expect(all("[role=option]")).toHaveLength(6);
    expect(one("[role=option][tabindex='0']").getAttribute("aria-label")).toBe("2025: 320\u00a0Personen");
  });

  test("are one tab stop: left and right go through time, up and down from cell to cell", () => {
    show(multiples);
    enter();
    press("ArrowLeft");
    expect(focused()).toBe("2024: nicht gemeldet");
    press("ArrowDown");
    expect(focused()).toBe("2024: 400\u00a0Personen");
    press("ArrowUp");
    expect(focused()).toBe("2024: nicht gemeldet");
  });

  test("have one table, in groups", () => {
    show(multiples);
    expect(all("th[scope=rowgroup]").map(({ textContent }) => textContent)).toEqual(["Grundschule", "Realschule"]);
    expect(all("tbody th[scope=row]")).toHaveLength(6);
  });
});
