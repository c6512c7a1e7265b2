/** What the drawings of figures say. Signs for what is missing are those of the German statistical offices. */
export const chartsDe = {
  table: "Tabelle",
  tableShortcut: "T",
  shortcut: (key: string) => `Taste ${key}`,
  keys: "Die Pfeiltasten gehen durch die Werte, T öffnet die Tabelle.",
  keysAcross: "Links und rechts gehen durch die Zeit, oben und unten zur nächsten Gruppe; T öffnet die Tabelle.",
  empty: "Noch kein Wert gemeldet.",
  column: { period: "Zeitraum", value: "Wert", note: "Anmerkung", group: "Gruppe", what: "Angabe" },
  source: (source: string) => `Quelle: ${source}`,
  titled: (title: string, part: string) => `${title}: ${part}`,
  /** Signs alone would be no words: `in %`. */
  unitAlone: (unit: string) => (/\p{L}/u.test(unit) ? unit : `in ${unit}`),
  joined: (unit: string, period: string) => `${unit}, ${period}`,
  amount: (number: string, unit: string) => `${number}\u00a0${unit}`,
  in: (name: string, period: string) => `${name} ${period}`,
  at: (place: string, value: string) => `${place}: ${value}`,
  provisionalValue: (value: string) => `${value} (vorläufig)`,
  missing: {
    notReported: "nicht gemeldet",
    notCollectable: "nicht erhebbar",
    hidden: "aus Datenschutz nicht gezeigt",
    beforeBreak: "wegen Bruch nicht vergleichbar",
    periodsDiffer: "Zeiträume passen nicht zusammen",
    dividedByZero: "nicht berechenbar",
  },
  sign: {
    notReported: "…",
    notCollectable: "x",
    hidden: ".",
    beforeBreak: "x",
    periodsDiffer: "x",
    dividedByZero: "x",
  },
  /** Written into the gap itself, where there is room. */
  inGap: {
    notReported: "nicht gemeldet",
    notCollectable: "nicht erhebbar",
    hidden: ".",
    beforeBreak: "x",
    periodsDiffer: "x",
    dividedByZero: "x",
  },
  axis: {
    year: "nach Jahren",
    schoolYear: "nach Schuljahren",
    quarter: "nach Quartalen",
    referenceDate: (day: string) => `Stand jeweils ${day}`,
    mixed: "nach Zeiträumen",
    shortQuarter: (quarter: string, year: string) => `Q${quarter} ${year}`,
    withoutZero: (low: string) => `Die Achse beginnt bei ${low}, nicht bei 0.`,
  },
  trend: {
    value: "Wert",
    provisional: "vorläufiger Wert",
    break: (period: string, reason: string) => `Bruch ab ${period}: ${reason}`,
    path: "Weg zum Ziel",
  },
  target: {
    atLeast: (value: string) => `mindestens ${value}`,
    atMost: (value: string) => `höchstens ${value}`,
    range: (low: string, high: string) => `${low} bis ${high}`,
    named: (target: string) => `Ziel: ${target}`,
    from: (period: string) => `ab ${period}`,
    until: (period: string) => `bis ${period}`,
    label: "Ziel",
    due: (period: string) => `Ziel bis ${period}`,
    baseline: "Ausgangswert",
  },
  multiples: {
    scale: (low: string, high: string) => `Gleiche Skala in allen Bildern: ${low} bis ${high}`,
  },
};

/** What the drawings say in one language. */
export type ChartsTexts = typeof chartsDe;
