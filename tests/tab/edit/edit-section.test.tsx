// @vitest-environment jsdom
import { expect, test } from "vitest";
import type { EditDesk } from "../../../src/tab/edit/edit-desk.ts";
import { EditSection } from "../../../src/tab/edit/edit-section.tsx";
import { EditingArea } from "../../../src/tab/edit/editing.tsx";
import { EditingAccess } from "../../../src/tab/edit/editing-access.ts";
import { editDe } from "../../../src/texts/edit.de.ts";
import { formDe } from "../../../src/texts/form.de.ts";
import { tabDe } from "../../../src/texts/tab.de.ts";
import { drawnPage } from "../drawn-page.ts";

const page = drawnPage();

test("without a connection the facts stay, and editing can be given up", async () => {
  const openDesk = async (): Promise<EditDesk> => Promise.reject(new TypeError("Failed to fetch"));
  await page.show(
    <EditingAccess value={{ openDesk, onChange: async () => {} }}>
      <EditingArea place="2.3-L1-S1">
        <EditSection subject={{ kind: "measure", key: "2.3-L1-S1" }} part="standing">
          <p>Es fehlt Personal</p>
        </EditSection>
      </EditingArea>
    </EditingAccess>,
  );
  await page.press(editDe.editOf(editDe.parts.standing));
  for (const words of ["Es fehlt Personal", tabDe.trouble.unreachable.body]) expect(page.text()).toContain(words);
  expect(document.activeElement?.textContent).toBe(formDe.giveUp);
  await page.press(formDe.giveUp);
  expect(page.text()).not.toContain(tabDe.trouble.unreachable.body);
  expect(document.activeElement?.textContent).toBe(editDe.editOf(editDe.parts.standing));
});
