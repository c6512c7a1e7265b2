import { createNestablePublicClientApplication } from "@azure/msal-browser";
import { Client, type Context } from "@microsoft/microsoft-graph-client";
import { app } from "@microsoft/teams-js";

type Row = Readonly<Record<string, string>>;

/** The lists that an overview needs. */
const wanted = ["fields", "goals", "units", "measures", "indicators"] as const;
export type City = Readonly<Record<(typeof wanted)[number], readonly Row[]>>;

interface Batch {
  readonly responses: readonly { readonly id: string; readonly body: { readonly value: readonly { fields: Row }[] } }[];
}

const microsoft = "https://graph.microsoft.com";

/** Signs in through Teams, and reads in one round trip with Microsoft's client. */
export async function readCity(): Promise<City> {
  const config = await (await fetch("../config.json")).json();
  await app.initialize(config.validMessageOrigins);
  app.notifyAppLoaded();
  const client = await createNestablePublicClientApplication({
    auth: { clientId: config.clientId, authority: `https://login.microsoftonline.com/${config.tenantId}` },
  });
  const { accessToken } = await client.acquireTokenSilent({ scopes: [`${microsoft}/Sites.Selected`] });
  const graph = Client.initWithMiddleware({
    middleware: {
      async execute(context: Context) {
        context.response = await fetch(String(context.request).replace(microsoft, config.graphOrigin), context.options);
      },
    },
  });
  const requests = wanted.map((name, id) => ({
    id: String(id),
    method: "GET",
    url: `/sites/${config.siteId}/lists/${config.listIds[name]}/items?$expand=fields&$top=5000`,
  }));
  const { responses }: Batch = await graph
    .api("/$batch")
    .header("Authorization", `Bearer ${accessToken}`)
    .post({ requests });
  const rowsOf = (id: number) =>
    responses.find((response) => response.id === String(id))?.body.value.map(({ fields }) => fields) ?? [];
  return Object.fromEntries(wanted.map((name, id) => [name, rowsOf(id)])) as unknown as City;
}
