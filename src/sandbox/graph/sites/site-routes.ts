import { ok } from "../call.ts";
import { context } from "../odata/links.ts";
import { readOptions } from "../odata/query.ts";
import { selectProperties } from "../odata/selection.ts";
import { type Route, route } from "../routes.ts";
import type { StandIn } from "../stand-in.ts";

/** When the site was made; it was always there. */
const createdDateTime = "2026-01-05T08:00:00Z";

/** The city's one site (site-get.md). */
export function siteRoutes({ city: { site } }: StandIn): readonly Route[] {
  return [
    route("GET", "/sites/:site", ({ query }) => {
      const body = {
        createdDateTime,
        description: "",
        id: site.id,
        lastModifiedDateTime: createdDateTime,
        name: site.path.split("/").at(-1),
        webUrl: `https://${site.hostname}/${site.path}`,
        displayName: site.displayName,
        root: {},
        siteCollection: { hostname: site.hostname },
      };
      return ok({ ...context("sites/$entity"), ...selectProperties(body, readOptions(query).select) });
    }),
  ];
}
