import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FindBar } from "../../src/tab/find-bar.tsx";
import type { Surroundings } from "../../src/tab/surroundings.ts";
import { SurroundingsContext } from "../../src/tab/surroundings.ts";
import { placesDe } from "../../src/texts/places.de.ts";

function render(surroundings: Surroundings): string {
  return renderToStaticMarkup(
    <SurroundingsContext value={surroundings}>
      <FindBar />
    </SurroundingsContext>,
  );
}

test("what differs for everybody is offered where nobody else sees the page", () => {
  const mine = placesDe.heading.mine;
  expect(render({ frame: "content" })).toContain(mine);
  expect(render({ frame: "content", isShared: false })).toContain(mine);
  expect(render({ frame: "content", isShared: true })).not.toContain(mine);
  expect(render({ frame: "sidePanel", isShared: true })).not.toContain(mine);
});
