import { describe, expect, test } from "vitest";
import { tabLinks } from "../../src/cards/tab-link.ts";
import type { Route } from "../../src/core/route.ts";
import { readDeepLink } from "../../src/sandbox/host/teams-protocol/deep-link.ts";

const appId = "00000000-0000-4000-8000-000000000007";
const page = "https://app.example/tab/";

describe("tabLinks", () => {
  test.each<[Route, string | undefined]>([
    [{ view: "overview" }, undefined],
    [{ view: "field", key: "2.3" }, "feld/2.3"],
    [{ view: "rounds", place: "answer", checkIn: "R-2026-12-01_amt" }, "runden/antwort/R-2026-12-01_amt"],
  ])("leads Teams to the place of %j in the personal tab", (route, subPage) => {
    const link = tabLinks(appId, page)(route);
    expect(readDeepLink(link)).toEqual({
      kind: "tab",
      entityId: "integrationskompass",
      conversation: undefined,
      subPage,
    });
    expect(new URL(link).pathname).toBe(`/l/entity/${appId}/integrationskompass`);
  });

  test("names the page for whoever has no Teams, where it is known", () => {
    const field: Route = { view: "field", key: "2.3" };
    const webUrl = (link: string) => new URL(link).searchParams.get("webUrl");
    expect(webUrl(tabLinks(appId, page)(field))).toBe("https://app.example/tab/?ansicht=feld%2F2.3");
    expect(webUrl(tabLinks(appId, page)({ view: "overview" }))).toBe(page);
    expect(webUrl(tabLinks(appId)(field))).toBeNull();
  });
});
