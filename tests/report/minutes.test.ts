import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import type { AgendaItem } from "../../src/core/agenda.ts";
import { docxBytes } from "../../src/report/docx-writing.ts";
import { minutesDocument } from "../../src/report/minutes-document.ts";
import { plainText } from "../../src/report/plain-text.ts";
import { buildDecision, buildMeeting, buildUnit } from "../builders.ts";

const meeting = buildMeeting();
const blocked: AgendaItem = {
  id: "blocked:2.3-L1-S1",
  title: "2.3-L1-S1 Übersicht erstellen",
  about: "2.3-L1-S1",
  matter: {
    kind: "blocked",
    obstacle: "Es fehlt <Personal> & Zeit",
    remedy: "Eine halbe Stelle",
    support: "",
    offices: ["Jugendamt", "Sozialamt"],
  },
};
const own: AgendaItem = { id: "own:1", title: "Verschiedenes", matter: { kind: "own" } };
const here = { meeting: meeting.key, decidedOn: meeting.heldOn };
const decisions = [
  buildDecision({ ...here, key: "B1", text: "Das Jugendamt bekommt\neine halbe Stelle." }),
  buildDecision({ ...here, key: "B2", text: "Ohne Punkt", agendaItem: "changes:2.2", unit: "unbekannt" }),
].map((decision, at) => {
  const { dueOn, ...undated } = decision;
  return at === 0 ? { ...undated, dueOn: "2027-03-31" } : undated;
});
const minutes = minutesDocument({
  meeting,
  today: meeting.heldOn,
  body: "Lenkungsgruppe",
  items: [blocked, own],
  decisions,
  units: [buildUnit()],
});

test("minutes as text name every item, what was known of it and what was decided", () => {
  expect(plainText(minutes)).toBe(`Beschlussprotokoll: Lenkungsgruppe, 03.12.2026

Ort: Rathaus, Raum 5

Anwesend (Lenkungsgruppe):

1. Stockt: 2.3-L1-S1 Übersicht erstellen

– Hindernis: Es fehlt <Personal> & Zeit
– Was würde es lösen: Eine halbe Stelle
– Fachverantwortung: Jugendamt, Sozialamt

Beschlüsse zu Punkt 1
– Beschluss: Das Jugendamt bekommt
eine halbe Stelle. Zuständige Stelle: Jugendamt; Bis: 31.03.2027

2. Verschiedenes

Weitere Beschlüsse

Ohne Punkt der Tagesordnung
– Beschluss: Ohne Punkt; Zuständige Stelle: unbekannt; Bis: –
`);
});

test("minutes of a meeting to come say that they are a draft", () => {
  const before = { meeting, body: "Lenkungsgruppe", items: [own], decisions: [], units: [] };
  expect(plainText(minutesDocument({ ...before, today: "2026-12-02" }))).toContain(
    "Entwurf: Die Sitzung am 03.12.2026 hat noch nicht stattgefunden.",
  );
  expect(plainText(minutes)).not.toContain("Entwurf");
});

describe("minutes as a Word file", () => {
  const parts = unzipSync(docxBytes(minutes));
  const partNamed = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const document = partNamed("word/document.xml");

  test("hold well-formed parts, each with its type", () => {
    const types = partNamed("[Content_Types].xml");
    for (const name of Object.keys(parts)) {
      expect(() => new SaxesParser().write(partNamed(name)).close()).not.toThrow();
      const isNamed = types.includes(`PartName="/${name}"`) || name.endsWith(".rels") || name.startsWith("[");
      expect(isNamed, name).toBe(true);
    }
    const targets = [...partNamed("word/_rels/document.xml.rels").matchAll(/Target="([^"]+)"/g)];
    for (const [, target] of targets) expect(Object.keys(parts)).toContain(`word/${target}`);
  });

  test("can be read aloud: title, language, headings, lists and header rows", () => {
    const headings = [...document.matchAll(/<w:pStyle w:val="(Title|Heading\d)"\/><\/w:pPr><w:r><w:t[^>]*>([^<]*)/g)];
    expect(headings.map(([, style, text]) => `${style} ${text}`)).toEqual([
      "Title Beschlussprotokoll: Lenkungsgruppe, 03.12.2026",
      "Heading1 1. Stockt: 2.3-L1-S1 Übersicht erstellen",
      "Heading1 2. Verschiedenes",
      "Heading1 Weitere Beschlüsse",
    ]);
    const styles = partNamed("word/styles.xml");
    for (const id of ["Title", "Heading1", "Heading2", "ListParagraph", "TableGrid"])
      expect(styles).toContain(`w:styleId="${id}"`);
    expect(styles).toContain('<w:lang w:val="de-DE"');
    expect(partNamed("docProps/core.xml")).toContain("<dc:language>de-DE</dc:language>");
    expect(document.match(/<w:tbl>/g)).toHaveLength(2);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(document).toContain('<w:tblCaption w:val="Beschlüsse zu Punkt 1"/>');
    expect(document.match(/<w:numId w:val="1"\/>/g)).toHaveLength(3);
  });

  test("take what people type as text, with its lines", () => {
    expect(document).toContain("Es fehlt &lt;Personal&gt; &amp; Zeit");
    expect(document).toContain('bekommt</w:t><w:br/><w:t xml:space="preserve">eine');
  });
});
