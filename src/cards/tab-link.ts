import type { Route } from "../core/route.ts";
import { subPageOf, viewParameter } from "../core/route.ts";

/** Entity id of the tab that everybody has without configuring it, as in the manifest's `staticTabs`. */
const entityId = "integrationskompass";
const label = "Integrationskompass";

/** Address of a view of the tab, for a card. */
export type LinkTo = (route: Route) => string;

/**
 * Links that open the tab inside Teams (learn.microsoft.com, "Deep link to a tab").
 * @param appId id of the app in its manifest, or in the organisation's catalogue
 * @param page address of the tab for whoever has no Teams at hand; absent where the service does not know its own
 */
export function tabLinks(appId: string, page?: string): LinkTo {
  return (route) => {
    const subPage = subPageOf(route);
    const parameters = [
      ...(page === undefined ? [] : [["webUrl", webUrl(page, subPage)]]),
      ["label", label],
      ...(subPage === "" ? [] : [["context", JSON.stringify({ subEntityId: subPage })]]),
    ].map(([name, value = ""]) => `${name}=${encodeURIComponent(value)}`);
    return `https://teams.microsoft.com/l/entity/${appId}/${entityId}?${parameters.join("&")}`;
  };
}

function webUrl(page: string, subPage: string): string {
  return subPage === "" ? page : `${page}?${viewParameter}=${encodeURIComponent(subPage)}`;
}
