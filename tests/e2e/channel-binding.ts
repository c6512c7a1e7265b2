import type { Locator } from "playwright-core";

/** Saves which unit each channel belongs to, part by part as the card asks; `fillIn` may look at each part before. */
export async function bindChannels(card: Locator, fillIn: () => Promise<void> = async () => {}): Promise<void> {
  const save = card.getByRole("button", { name: "Zuordnung speichern" });
  const part = card.getByText(/^Kan(al|äle) \d/);
  await save.waitFor();
  while ((await part.count()) > 0) {
    const shown = await part.innerText();
    await fillIn();
    await save.click();
    await card.getByText(shown, { exact: true }).waitFor({ state: "detached" });
  }
  await card.getByText("Zuordnung gespeichert").waitFor();
}
