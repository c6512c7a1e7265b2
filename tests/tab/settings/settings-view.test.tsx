import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AccessibilityView } from "../../../src/tab/settings/accessibility-view.tsx";
import { SettingsView } from "../../../src/tab/settings/settings-view.tsx";
import { accessibilityDe } from "../../../src/texts/accessibility.de.ts";
import { settingsDe } from "../../../src/texts/settings.de.ts";
import { buildBoard } from "../../builders.ts";

test("the page shows what is set, what is stored where, and how to leave", () => {
  const board = buildBoard({ upkeep: { keepNamesYears: 3, contact: "integration@ratingen.example" } });
  const html = renderToStaticMarkup(
    <SettingsView board={board} desk={{ save: async () => ({ kind: "changed" }) }} onChange={async () => {}} />,
  );
  for (const words of ['value="3"', 'value="integration@ratingen.example"', "npm run cli -- export --json --reported"])
    expect(html).toContain(words);
  for (const { where } of settingsDe.stored.rows) expect(html).toContain(where);
});

test("the language can be chosen here as well, each by its own name", () => {
  const html = renderToStaticMarkup(
    <SettingsView board={buildBoard()} desk={{ save: async () => ({ kind: "changed" }) }} onChange={async () => {}} />,
  );
  expect(html).toContain(settingsDe.languages.heading);
  expect(html).toMatch(/aria-current="true"[^>]*>Deutsch</);
  for (const [language, name] of Object.entries({ en: "English", tr: "Türkçe", ru: "Русский" }))
    expect(html).toMatch(new RegExp(`<li lang="${language}"><button[^>]*>${name}</button>`));
});

test("the statement names the contact, or says that there is none yet", () => {
  const html = (contact: string) => renderToStaticMarkup(<AccessibilityView contact={contact} />);
  expect(html("integration@ratingen.example")).toContain('href="mailto:integration@ratingen.example"');
  expect(html("")).toContain(accessibilityDe.contact.none);
});
