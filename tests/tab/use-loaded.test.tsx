// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { pauseBetweenReadings } from "../../src/tab/board-feed.ts";
import { SignInError } from "../../src/tab/errors.ts";
import { LatePage } from "../../src/tab/late-page.tsx";
import { tabDe } from "../../src/texts/tab.de.ts";
import { drawnPage } from "./drawn-page.ts";

const page = drawnPage();
const unreachable = new TypeError("Failed to fetch");

/** A page whose parts come when the line is there. */
function latePage() {
  const line: { fault?: Error; asked: number } = { fault: unreachable, asked: 0 };
  const open = async () => {
    line.asked += 1;
    if (line.fault) throw line.fault;
    return "Gremien";
  };
  const drawing = (
    <LatePage title="Seite" open={open}>
      {(parts) => <p>{parts}</p>}
    </LatePage>
  );
  return { line, drawing };
}

test("what could not be reached comes by itself once there is a network", async () => {
  const { line, drawing } = latePage();
  await page.show(drawing);
  expect(page.text()).toContain(tabDe.trouble.unreachable.body);
  delete line.fault;
  await page.during(() => window.dispatchEvent(new Event("online")));
  expect(page.text()).toContain("Gremien");
  expect(page.text()).not.toContain(tabDe.trouble.unreachable.body);
});

test("it is tried again after a pause, and no more once it is there", async () => {
  vi.useFakeTimers();
  try {
    const { line, drawing } = latePage();
    await page.show(drawing);
    await page.during(() => vi.advanceTimersByTimeAsync(pauseBetweenReadings));
    expect(line.asked).toBe(2);
    delete line.fault;
    await page.during(() => vi.advanceTimersByTimeAsync(pauseBetweenReadings));
    expect(page.text()).toContain("Gremien");
    await page.during(() => vi.advanceTimersByTimeAsync(3 * pauseBetweenReadings));
    expect(line.asked).toBe(3);
  } finally {
    vi.useRealTimers();
  }
});

test("what is refused is not asked for again by itself", async () => {
  const { line, drawing } = latePage();
  line.fault = new SignInError(new Error("cancelled"));
  await page.show(drawing);
  await page.during(() => window.dispatchEvent(new Event("online")));
  expect(line.asked).toBe(1);
});
