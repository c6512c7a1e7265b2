import type { z } from "zod";
import type { Finding } from "./concept-fault.ts";
import type { Path, YamlSource } from "./yaml-source.ts";

/** What each expected type is called for somebody who edits the file. */
const typeNames: Readonly<Record<string, string>> = {
  array: "eine Liste sein, jeder Eintrag mit „- “",
  object: "ein Block aus Feldern sein, jedes als „name: Wert“",
  int: "eine ganze Zahl sein",
  number: "eine ganze Zahl sein",
  string: "ein Text sein",
};

/**
 * What the shape objects to, in plain German; the schema library's own wording never gets through.
 * The issues must carry their input (`reportInput`).
 */
export function shapeFindings(issues: readonly z.core.$ZodIssue[], source: YamlSource): readonly Finding[] {
  return issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        message: `Das Feld „${key}“ ist hier nicht vorgesehen. Auf Schreibfehler prüfen oder entfernen.`,
      }));
    }
    return [{ path: issue.path, message: `${subjectOf(issue.path)} ${objectionTo(issue, source)}` }];
  });
}

function subjectOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) {
    return "Die Datei";
  }
  return typeof last === "number" ? `Der ${last + 1}. Eintrag von „${String(path.at(-2))}“` : `„${String(last)}“`;
}

function objectionTo(issue: z.core.$ZodIssue, source: YamlSource): string {
  if (issue.input === undefined) {
    return "fehlt. Bitte ergänzen.";
  }
  if (issue.input === null) {
    if (issue.path.length === 0) {
      return "ist leer. Ein Konzept beginnt mit „title: …“.";
    }
    return "ist leer. Etwas eintragen oder, wenn es nichts gibt, die Zeile entfernen.";
  }
  switch (issue.code) {
    case "invalid_type":
      return wrongType(issue, source.typedAt(issue.path));
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return tooBig(issue);
    case "invalid_value":
      return `muss eines dieser Wörter sein: ${issue.values.map(String).join(", ")}.`;
    case "invalid_format":
      return wrongFormat(issue);
    default:
      return "ist so nicht möglich. Mit einem ähnlichen Eintrag vergleichen.";
  }
}

function wrongFormat({ format, path }: z.core.$ZodIssueInvalidStringFormat): string {
  if (format === "date") return "muss ein Datum aus dem Kalender sein, in der Form 2010-06-30.";
  if (path.at(-1) === "from") return "muss ein Zeitraum ohne Leerzeichen sein, zum Beispiel 2016.";
  return path.at(-1) === "code"
    ? "muss ein Kürzel ohne Leerzeichen sein, zum Beispiel w."
    : 'muss eine Zahl oder ein Bruch sein, zum Beispiel "80", "0.5" oder "2/3".';
}

function wrongType({ expected }: z.core.$ZodIssueInvalidType, typed: string | undefined): string {
  const wrong = `muss ${typeNames[expected] ?? "anders aussehen"}.`;
  return expected === "string" && typed !== undefined ? `${wrong} In Anführungszeichen setzen: "${typed}"` : wrong;
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall): string {
  switch (origin) {
    case "string":
      return "ist leer. Einen Text eintragen.";
    case "array":
      return "braucht mindestens einen Eintrag.";
    default:
      return `muss mindestens ${minimum} sein.`;
  }
}

function tooBig({ origin, maximum, input }: z.core.$ZodIssueTooBig): string {
  return origin === "string"
    ? `hat ${String(input).length} Zeichen, möglich sind ${maximum}. Bitte kürzen.`
    : `darf höchstens ${maximum} sein.`;
}
