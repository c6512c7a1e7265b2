import {
  baseFigureKind,
  decisionState,
  deliveryFailure,
  deliveryState,
  fulfilment,
  indicatorKind,
  indicatorState,
  itemKind,
  language,
  measureKind,
  measureStatus,
  noticeKind,
  nought,
  periodRule,
  priority,
  roundState,
  sensitivity,
  unitKind,
  withheldReason,
} from "./choice-words.ts";

/**
 * The schema of all lists, in this one place: it provisions, checks and types them.
 * Internal names are English ASCII and never change; display names are German and may be changed in SharePoint.
 * Lists refer to each other by key (indexed text), never by lookup columns.
 */

type ColumnType =
  /** One line, at most 255 characters (SharePoint's limit). */
  | { readonly type: "line" }
  /** Plain text of several lines. */
  | { readonly type: "lines" }
  | { readonly type: "number"; readonly decimalPlaces: "none" | "automatic" }
  | { readonly type: "flag" }
  | { readonly type: "date" }
  | { readonly type: "instant" }
  /** By code. The lists hold the German word, so that whoever opens them in SharePoint can read them. */
  | {
      readonly type: "choice";
      readonly choices: Readonly<Record<string, string>>;
    };

export type ColumnSchema = ColumnType & {
  /** German name shown in SharePoint. */
  readonly label: string;
  readonly indexed?: true;
  readonly unique?: true;
  /** Read by whoever asks for it alone: no reader of the tab pays for it. */
  readonly aside?: true;
};

export interface ListSchema {
  /** Last part of the list's address in SharePoint; it stays when somebody renames the list. */
  readonly name: string;
  /** German name shown in SharePoint. */
  readonly label: string;
  readonly template: "genericList" | "documentLibrary";
  /** By internal name. `Title` comes with every list. */
  readonly columns: Readonly<Record<string, ColumnSchema>>;
}

function line(label: string) {
  return { type: "line", label } as const;
}

function lines(label: string) {
  return { type: "lines", label } as const;
}

function number(label: string) {
  return { type: "number", decimalPlaces: "none", label } as const;
}

function choice<Code extends string>(label: string, choices: Readonly<Record<Code, string>>) {
  return { type: "choice", label, choices } as const;
}

function indexed<Column extends ColumnType & { readonly label: string }>(column: Column) {
  return { ...column, indexed: true } as const;
}

/** Names its row: SharePoint lets no second row have the same value. A unique column must be indexed. */
const key = {
  type: "line",
  label: "Schlüssel",
  indexed: true,
  unique: true,
} as const;

/** Way of a message into its channel. */
const deliveryColumns = {
  State: indexed(choice("Zustand", deliveryState)),
  Attempts: number("Versuche"),
  ClaimedUntil: { type: "instant", label: "In Arbeit bis" },
  Channel: line("Kanal"),
  Message: line("Nachricht"),
  Failure: choice("Fehlgeschlagen, weil", deliveryFailure),
} as const;

/** What was last heard of a qualitative indicator, or is said of it. */
const evaluationColumns = {
  Fulfilment: choice("Erfüllung", fulfilment),
  Evidence: lines("Beleg"),
  EvidenceOn: { type: "date", label: "Tag des Belegs" },
  Comment: lines("Bemerkung"),
} as const;

/** What was last heard of a measure, or is said of it. */
const standingColumns = {
  Progress: number("Fortschritt in Prozent"),
  Obstacle: lines("Hindernis"),
  Remedy: lines("Was es lösen würde"),
  Support: lines("Gewünschte Unterstützung"),
  Comment: lines("Bemerkung"),
  OnBehalfOf: line("Angabe von"),
} as const;

/** Money for a measure, and what comes first, with the reasons of 3.1. */
const steeringColumns = {
  BudgetPlanned: { type: "number", decimalPlaces: "automatic", label: "Mittel geplant (Euro)" },
  BudgetSpent: { type: "number", decimalPlaces: "automatic", label: "Mittel verwendet (Euro)" },
  Funding: line("Herkunft der Mittel und Jahr"),
  Priority: choice("Priorität", priority),
  Affordability: lines("Finanzierbarkeit"),
  Quality: lines("Qualität"),
  Effect: lines("Wirksamkeit"),
} as const;

/** What the concept file said when it was last loaded: without it nobody could tell an edit by hand from an older file. */
const loaded = { type: "lines", label: "Stand der Konzeptdatei", aside: true } as const;

/** Columns of everything that comes from the concept. */
const conceptColumns = {
  Key: key,
  Position: number("Reihenfolge"),
  Source: line("Fundstelle"),
  Details: lines("Einzelheiten"),
  Remarks: lines("Anmerkungen"),
  Retired: indexed({ type: "flag", label: "Nicht mehr im Konzept" }),
  Loaded: loaded,
} as const;

function list<Columns extends Readonly<Record<string, ColumnSchema>>>(name: string, label: string, columns: Columns) {
  return {
    name: `Ik${name}`,
    label,
    template: "genericList",
    columns,
  } as const;
}

export const lists = {
  cityGoals: list("CityGoals", "Übergeordnete Leitziele", conceptColumns),
  fields: list("Fields", "Handlungsfelder", {
    ...conceptColumns,
    Situation: lines("Ausgangslage"),
  }),
  goals: list("Goals", "Leitziele", {
    ...conceptColumns,
    Field: indexed(line("Handlungsfeld")),
    SubGoals: lines("Teilziele"),
    Units: lines("Fachverantwortung"),
    CityGoals: lines("Übergeordnete Leitziele"),
  }),
  units: list("Units", "Stellen und Partner", {
    ...conceptColumns,
    Kind: indexed(choice("Art", unitKind)),
    AlsoWritten: lines("Weitere Schreibweisen"),
    PartOf: line("Gehört zu"),
    Group: line("Gruppe"),
    Team: line("Team"),
    Channel: indexed(line("Kanal")),
    Language: choice("Sprache im Kanal", language),
  }),
  measures: list("Measures", "Maßnahmen", {
    ...conceptColumns,
    Goal: indexed(line("Leitziel")),
    Kind: indexed(choice("Art", measureKind)),
    DoneBy: lines("Wer"),
    DeadlineText: line("Wann"),
    DeadlineDue: { type: "date", label: "Fällig am" },
    EveryMonths: number("Wiederkehrend alle … Monate"),
    Status: indexed(choice("Stand", measureStatus)),
    ...standingColumns,
    HeardAt: { type: "instant", label: "Zuletzt gemeldet" },
    ...steeringColumns,
  }),
  baseFigures: list("BaseFigures", "Grundzahlen", {
    ...conceptColumns,
    Goal: indexed(line("Leitziel")),
    Kind: choice("Art", baseFigureKind),
    Period: line("Zeitraum"),
    SameAs: line("Gleiche Zahl wie"),
    PeriodRule: choice("Erhoben je", periodRule),
    Breakdown: lines("Aufgliederung"),
    Unit: line("Maßeinheit"),
    DataSource: line("Datenquelle"),
    Population: lines("Wer oder was gezählt wird"),
    AgeFrom: number("Alter ab"),
    AgeTo: number("Alter bis"),
    Sensitivity: choice("Schutz", sensitivity),
    Threshold: number("Kleine Zahlen unter"),
    Rounding: number("Gerundet auf Vielfache von"),
    Nought: choice("Null", nought),
    Breaks: lines("Brüche in der Reihe"),
  }),
  figureValues: list("FigureValues", "Zahlenwerte (vertraulich)", {
    Key: key,
    Figure: indexed(line("Grundzahl")),
    CheckIn: indexed(line("Anfrage")),
    Period: line("Zeitraum oder Stichtag"),
    Value: { type: "number", decimalPlaces: "automatic", label: "Wert" },
    Cells: lines("Aufgegliederte Werte"),
    NotCollectable: lines("Nicht erhebbar, weil"),
    IsProvisional: { type: "flag", label: "Vorläufig" },
    Source: line("Quelle"),
    Note: lines("Anmerkung"),
    ReportedById: line("Konto"),
    ReportedByName: line("Gemeldet von"),
    ReportedAt: { type: "instant", label: "Gemeldet am" },
    Revision: number("Fassung"),
    Shown: lines("Davon veröffentlicht"),
  }),
  indicators: list("Indicators", "Indikatoren und Kennzahlen", {
    ...conceptColumns,
    Goal: indexed(line("Leitziel")),
    Kind: choice("Art", indicatorKind),
    TargetText: line("Zielwert im Wortlaut"),
    TargetQuantities: lines("Zielwerte"),
    TargetDue: { type: "date", label: "Ziel erreicht bis" },
    Formula: lines("Formel"),
    Unit: line("Maßeinheit"),
    BaselineOn: { type: "date", label: "Ausgangswert vom" },
    Baseline: line("Ausgangswert"),
    EveryMonths: number("Wiederkehrend alle … Monate"),
    State: choice("Stand", indicatorState),
    ...evaluationColumns,
    HeardAt: { type: "instant", label: "Zuletzt gemeldet" },
  }),
  publishedValues: list("PublishedValues", "Veröffentlichte Werte", {
    Key: key,
    Figure: indexed(line("Grund- oder Kennzahl")),
    Period: line("Zeitraum oder Stichtag"),
    Value: { type: "number", decimalPlaces: "automatic", label: "Wert" },
    Cells: lines("Aufgegliederte Werte"),
    Missing: choice("Grund, wenn kein Wert", withheldReason),
    Source: line("Quelle"),
    IsProvisional: { type: "flag", label: "Vorläufig" },
    Revision: number("Fassung"),
    Note: lines("Anmerkung"),
    PublishedAt: { type: "instant", label: "Veröffentlicht am" },
    From: line("Berechnet aus"),
  }),
  rounds: list("Rounds", "Rückmelderunden", {
    Key: key,
    BeginsOn: indexed({ type: "date", label: "Beginnt am" }),
    DueOn: { type: "date", label: "Rückmeldung bis" },
    ClosesOn: { type: "date", label: "Schließt am" },
    State: indexed(choice("Zustand", roundState)),
    FreshDays: number("Frisch für … Tage"),
    RemindOn: lines("Erinnert wird am"),
  }),
  checkIns: list("CheckIns", "Rückmeldeanfragen", {
    Key: key,
    Round: indexed(line("Runde")),
    Unit: indexed(line("Stelle")),
    Items: lines("Gefragt wird nach"),
    ...deliveryColumns,
  }),
  notices: list("Notices", "Erinnerungen und Ergebnisse", {
    Key: key,
    Round: indexed(line("Runde")),
    Kind: choice("Art", noticeKind),
    Unit: line("Stelle"),
    ...deliveryColumns,
  }),
  responses: list("Responses", "Rückmeldungen", {
    Key: key,
    CheckIn: indexed(line("Anfrage")),
    Kind: choice("Art", itemKind),
    Item: indexed(line("Betrifft")),
    Revision: number("Fassung"),
    Status: choice("Stand", measureStatus),
    ...standingColumns,
    ...evaluationColumns,
    DecisionState: choice("Umsetzung", decisionState),
    Period: line("Zeitraum oder Stichtag"),
    IsProvisional: { type: "flag", label: "Vorläufig" },
    NotCollectable: lines("Nicht erhebbar, weil"),
    Source: line("Quelle"),
    Works: lines("Was läuft"),
    Missing: lines("Was fehlt"),
    AnsweredById: line("Konto"),
    AnsweredByName: line("Rückmeldung von"),
    AnsweredAt: indexed({ type: "instant", label: "Rückmeldung am" }),
  }),
  bodies: list("Bodies", "Gremien", {
    ...conceptColumns,
    IntervalText: line("Rhythmus"),
    IntervalMonths: number("Alle … Monate"),
  }),
  steeringTasks: list("SteeringTasks", "Aufgaben der Steuerung", {
    ...conceptColumns,
    Body: indexed(line("Gremium")),
  }),
  meetings: list("Meetings", "Sitzungen", {
    Key: key,
    Body: indexed(line("Gremium")),
    HeldOn: indexed({ type: "date", label: "Tag" }),
    Place: line("Ort"),
    Cancelled: { type: "flag", label: "Abgesagt" },
    Agenda: lines("Tagesordnung, von Hand geändert"),
    Shown: line("Auf der Bühne"),
  }),
  decisions: list("Decisions", "Beschlüsse", {
    Key: key,
    Meeting: indexed(line("Sitzung")),
    Item: indexed(line("Betrifft")),
    Text: lines("Wortlaut"),
    Unit: line("Zuständig"),
    DueOn: indexed({ type: "date", label: "Bis" }),
    DecidedOn: { type: "date", label: "Beschlossen am" },
    AgendaItem: line("Tagesordnungspunkt"),
    State: choice("Stand", decisionState),
    Note: lines("Bemerkung zum Stand"),
    HeardAt: { type: "instant", label: "Zuletzt gemeldet" },
  }),
  networks: list("Networks", "Runde Tische und Netzwerke", {
    Key: key,
    Topic: lines("Thema"),
    Lead: line("Federführung"),
    Contact: lines("Kontakt"),
    CheckedOn: { type: "date", label: "Zuletzt geprüft am" },
  }),
  settings: list("Settings", "Einstellungen", {
    Key: key,
    Value: lines("Wert"),
    Loaded: loaded,
  }),
  documents: {
    name: "IkDocuments",
    label: "Integrationskompass Dokumente",
    template: "documentLibrary",
    columns: {},
  },
} as const satisfies Record<string, ListSchema>;

export type ListName = keyof typeof lists;
export const listNames = Object.keys(lists) as readonly ListName[];

/** Ids of the lists on one site. They never change, unlike titles. */
export type ListIds = Readonly<Record<ListName, string>>;
