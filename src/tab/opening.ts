import { createBoardKeeper } from "./board-keeper.ts";
import { fetchTabConfig } from "./config.ts";
import type { Connection } from "./connection.ts";
import { createConnection } from "./connection.ts";
import { openShelf } from "./shelf.ts";
import { createSignIn } from "./sign-in.ts";
import type { TeamsHost } from "./teams-host.ts";
import { connectToTeams } from "./teams-host.ts";

/**
 * Teams, sign-in and Graph: everything that is not needed to draw, and comes beside it.
 * @param onHost told of Teams as soon as it answers; never outside of it
 */
export async function openConnection(onHost: (host: TeamsHost) => void): Promise<Connection> {
  const shelf = openShelf();
  const config = await fetchTabConfig();
  const host = await connectToTeams(config.validMessageOrigins);
  if (host) onHost(host);
  const signIn = await createSignIn({ ...config, askAtOnce: host !== undefined });
  return createConnection(config, signIn, undefined, {
    createKeeper: (place) => createBoardKeeper(shelf, place),
    account: host?.account ?? signIn.lastAccount(),
  });
}
