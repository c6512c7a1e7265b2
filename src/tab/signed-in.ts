import { broadcastResponseToMainFrame } from "@azure/msal-browser/redirect-bridge";

/** The page to which the pop-up of a sign-in outside Teams returns: it hands the answer to the tab and closes. */
await broadcastResponseToMainFrame();
