import type { BaseFigureKind, IndicatorKind, MeasureKind, UnitKind } from "../core/concept.ts";
import type { CheckInState, DeliveryFailure, RoundState } from "../core/round.ts";
import type { IndicatorState, MeasureStatus } from "../core/standing.ts";

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

const measureStatus: Readonly<Record<MeasureStatus, string>> = {
  unknown: "Nicht gemeldet",
  planned: "Geplant",
  underway: "Läuft",
  blocked: "Stockt",
  done: "Umgesetzt",
  dropped: "Entfällt",
};

const indicatorState: Readonly<Record<IndicatorState, string>> = {
  unknown: "Nicht gemeldet",
  reached: "Erreicht",
  onTheWay: "Auf dem Weg",
  atRisk: "Gefährdet",
  missed: "Verfehlt",
};

const unitKind: Readonly<Record<UnitKind, string>> = {
  office: "Fachverantwortung",
  roundTable: "Runder Tisch",
  partner: "Partner",
  steering: "Lenkung",
};

const measureKind: Readonly<Record<MeasureKind, string>> = {
  recommendation: "Handlungsempfehlung",
  step: "Umsetzungsschritt",
};

const baseFigureKind: Readonly<Record<BaseFigureKind, string>> = {
  count: "Anzahl",
  share: "Anteil",
  amount: "Betrag",
  register: "Liste",
};

const indicatorKind: Readonly<Record<IndicatorKind, string>> = {
  keyFigure: "Kennzahl",
  qualitative: "Qualitativer Indikator",
};

const roundState: Readonly<Record<RoundState, string>> = {
  open: "Läuft",
  closed: "Geschlossen",
};

const checkInState: Readonly<Record<CheckInState, string>> = {
  pending: "Vorgesehen",
  claimed: "Wird gesendet",
  posted: "Gesendet",
  failed: "Fehlgeschlagen",
};

const deliveryFailure: Readonly<Record<DeliveryFailure, string>> = {
  noChannel: "Kein Kanal zugeordnet",
  refused: "Von Teams abgelehnt",
  unreachable: "Teams nicht erreichbar",
  interrupted: "Beim Senden unterbrochen",
};

/** Columns of everything that comes from the concept. */
const conceptColumns = {
  Key: key,
  Position: number("Reihenfolge"),
  Source: line("Fundstelle"),
  Details: lines("Einzelheiten"),
  Remarks: lines("Anmerkungen"),
  Retired: indexed({ type: "flag", label: "Nicht mehr im Konzept" }),
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
  }),
  units: list("Units", "Stellen und Partner", {
    ...conceptColumns,
    Kind: indexed(choice("Art", unitKind)),
    AlsoWritten: lines("Weitere Schreibweisen"),
    PartOf: line("Gehört zu"),
    Group: line("Gruppe"),
    Team: line("Team"),
    Channel: indexed(line("Kanal")),
  }),
  measures: list("Measures", "Maßnahmen", {
    ...conceptColumns,
    Goal: indexed(line("Leitziel")),
    Kind: indexed(choice("Art", measureKind)),
    DoneBy: lines("Wer"),
    DeadlineText: line("Wann"),
    DeadlineDue: { type: "date", label: "Fällig am" },
    Status: indexed(choice("Stand", measureStatus)),
    Progress: number("Fortschritt in Prozent"),
    Obstacle: lines("Hindernis"),
    Comment: lines("Bemerkung"),
    HeardAt: { type: "instant", label: "Zuletzt gemeldet" },
  }),
  baseFigures: list("BaseFigures", "Grundzahlen", {
    ...conceptColumns,
    Goal: indexed(line("Leitziel")),
    Kind: choice("Art", baseFigureKind),
    Period: line("Zeitraum"),
    SameAs: line("Gleiche Zahl wie"),
  }),
  figureValues: list("FigureValues", "Zahlenwerte (vertraulich)", {
    Key: key,
    Figure: indexed(line("Grundzahl")),
    Period: line("Zeitraum oder Stichtag"),
    Value: { type: "number", decimalPlaces: "automatic", label: "Wert" },
    Source: line("Quelle"),
    Note: lines("Anmerkung"),
  }),
  indicators: list("Indicators", "Indikatoren und Kennzahlen", {
    ...conceptColumns,
    Goal: indexed(line("Leitziel")),
    Kind: choice("Art", indicatorKind),
    TargetText: line("Zielwert im Wortlaut"),
    TargetQuantities: lines("Zielwerte"),
    TargetDue: { type: "date", label: "Ziel erreicht bis" },
    State: choice("Stand", indicatorState),
  }),
  publishedValues: list("PublishedValues", "Veröffentlichte Werte", {
    Key: key,
    Figure: indexed(line("Grund- oder Kennzahl")),
    Period: line("Zeitraum oder Stichtag"),
    Value: { type: "number", decimalPlaces: "automatic", label: "Wert" },
    Reason: line("Grund, wenn kein Wert"),
    Source: line("Quelle"),
  }),
  rounds: list("Rounds", "Rückmelderunden", {
    Key: key,
    BeganOn: indexed({ type: "date", label: "Begonnen am" }),
    DueOn: { type: "date", label: "Rückmeldung bis" },
    State: indexed(choice("Zustand", roundState)),
  }),
  checkIns: list("CheckIns", "Rückmeldeanfragen", {
    Key: key,
    Round: indexed(line("Runde")),
    Unit: indexed(line("Stelle")),
    Items: lines("Umsetzungsschritte"),
    State: indexed(choice("Zustand", checkInState)),
    ClaimedUntil: { type: "instant", label: "In Arbeit bis" },
    Channel: line("Kanal"),
    Message: line("Nachricht"),
    Failure: choice("Fehlgeschlagen, weil", deliveryFailure),
  }),
  responses: list("Responses", "Rückmeldungen", {
    Key: key,
    CheckIn: indexed(line("Anfrage")),
    Item: indexed(line("Umsetzungsschritt")),
    Revision: number("Fassung"),
    Status: choice("Stand", measureStatus),
    Progress: number("Fortschritt in Prozent"),
    Obstacle: lines("Hindernis"),
    Comment: lines("Bemerkung"),
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
  }),
  decisions: list("Decisions", "Beschlüsse", {
    Key: key,
    Meeting: indexed(line("Sitzung")),
    Item: indexed(line("Betrifft")),
    Text: lines("Wortlaut"),
    Unit: line("Zuständig"),
    DueOn: indexed({ type: "date", label: "Bis" }),
  }),
  networks: list("Networks", "Runde Tische und Netzwerke", {
    Key: key,
    Topic: lines("Thema"),
    Contact: lines("Kontakt"),
    CheckedOn: { type: "date", label: "Zuletzt geprüft am" },
  }),
  settings: list("Settings", "Einstellungen", {
    Key: key,
    Value: lines("Wert"),
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
