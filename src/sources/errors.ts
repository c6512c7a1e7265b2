/** Why a public statistic could not be had. */
type SourceFailure = "request" | "notFound" | "refused" | "unreachable" | "tooBig" | "shape";

const messages: Readonly<Record<SourceFailure, string>> = {
  request: "Die Anfrage ist so nicht möglich. Namen bestehen aus Kleinbuchstaben, Ziffern und Bindestrichen.",
  notFound: "Dazu gibt es dort keine Zahlen. Prüfen Sie die Namen von Indikator und Ort.",
  refused: "Die Anfrage wurde abgelehnt. Versuchen Sie es später noch einmal.",
  unreachable:
    "Die Quelle ist nicht erreichbar. Versuchen Sie es später noch einmal oder laden Sie die Datei von Hand.",
  tooBig: "Die Antwort ist zu groß und wurde nicht gelesen. Fragen Sie weniger Jahre ab.",
  shape: "Die Zahlen haben nicht die erwartete Form. Die Quelle hat sich vielleicht geändert.",
};

/** A public statistic could not be had or read; `subject` says which. */
export class SourceError extends Error {
  override readonly name = "SourceError";
  readonly reason: SourceFailure;
  readonly subject: string;
  /** HTTP status; 0 when no answer came or none was asked for. */
  readonly status: number;

  constructor(facts: { reason: SourceFailure; subject: string; status?: number; detail?: string; cause?: unknown }) {
    const detail = facts.detail === undefined ? "" : ` (${facts.detail})`;
    super(`${facts.subject}: ${messages[facts.reason]}${detail}`, { cause: facts.cause });
    this.reason = facts.reason;
    this.subject = facts.subject;
    this.status = facts.status ?? 0;
  }
}
