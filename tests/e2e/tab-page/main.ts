import { createNestablePublicClientApplication } from "@azure/msal-browser";
import { app, nestedAppAuth, pages } from "@microsoft/teams-js";

/** A tab that does what any tab does, and writes down what it learned. */
const address = new URLSearchParams(location.search);
const report: Record<string, unknown> = {};

function show(facts: Record<string, unknown>): void {
  Object.assign(report, facts);
  const element = document.getElementById("report");
  if (element) element.textContent = JSON.stringify(report);
}

await app.initialize([address.get("host") ?? ""]);
app.registerOnThemeChangeHandler((theme) => show({ theme }));
const context = await app.getContext();
show({
  theme: context.app.theme,
  locale: context.app.locale,
  user: context.user?.id,
  channel: context.channel?.id,
  subPage: context.page.subPageId,
  recommended: nestedAppAuth.isNAAChannelRecommended(),
  pages: pages.isSupported(),
});
const client = await createNestablePublicClientApplication({
  auth: {
    clientId: address.get("client") ?? "",
    authority: `https://login.microsoftonline.com/${context.user?.tenant?.id}`,
  },
});
const { accessToken, account } = await client.acquireTokenSilent({ scopes: ["User.Read"] });
const again = await client.acquireTokenSilent({ scopes: ["User.Read"] });
await app.notifySuccess();
show({ accessToken, username: account.username, cached: again.fromCache });
await pages.navigateCrossDomain("https://example.org").catch((error: unknown) => show({ refused: String(error) }));
