import { createBoardKeeper } from "./board-keeper.ts";
import type { TabConfig } from "./config.ts";
import { fetchTabConfig } from "./config.ts";
import type { Connection } from "./connection.ts";
import { createConnection } from "./connection.ts";
import { openShelf } from "./shelf.ts";
import type { SignIn } from "./sign-in.ts";
import { createSignIn } from "./sign-in.ts";
import type { TeamsHost } from "./teams-host.ts";
import { connectToTeams, joinTeams } from "./teams-host.ts";

/** Whatever takes a way to another place and back, before anything can be read. */
interface Beginning {
  readonly config: TabConfig;
  readonly host: TeamsHost | undefined;
  readonly signIn: SignIn;
}

/** The page runs this file before it runs what draws: Teams and the sign-in answer while React is being loaded. */
let begun: Promise<Beginning> | undefined = begin();
// Whoever opens the connection hears of it.
begun.catch(() => {});

async function begin(): Promise<Beginning> {
  const config = await fetchTabConfig();
  const inTeams = await joinTeams(config.validMessageOrigins);
  const [host, signIn] = await Promise.all([
    inTeams ? connectToTeams() : undefined,
    beginSignIn({ ...config, askAtOnce: inTeams }),
  ]);
  return { config, host, signIn };
}

/** Whoever reads first waits for the token, and hears what went wrong with it. */
async function beginSignIn(options: Parameters<typeof createSignIn>[0]): Promise<SignIn> {
  const signIn = await createSignIn(options);
  if (options.askAtOnce) signIn.getToken().catch(() => {});
  return signIn;
}

/**
 * Teams, sign-in and Graph: everything that is not needed to draw, and comes beside it.
 * @param onHost told of Teams as soon as it answers; never outside of it
 */
export async function openConnection(onHost: (host: TeamsHost) => void): Promise<Connection> {
  const beginning = begun ?? begin();
  // What failed is begun anew the next time.
  begun = undefined;
  const shelf = openShelf();
  const { config, host, signIn } = await beginning;
  if (host) onHost(host);
  return createConnection(config, signIn, undefined, {
    createKeeper: (place) => createBoardKeeper(shelf, place),
    account: host?.account ?? signIn.lastAccount(),
  });
}
