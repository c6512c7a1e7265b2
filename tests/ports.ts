import { createServer, type Server } from "node:net";

/** Below what any system hands out by itself, so that no outgoing connection and no `listen(0)` comes in between. */
const first = 20_000;
const count = 1000;

/**
 * A port of this machine for a process that a test starts. It belongs to the test's process until that ends: whoever else
 * asks here meanwhile, in whatever process, gets another one. To know it as free would not be enough, since two who looked
 * at the same time would both have found it so; so whoever takes it listens on a second port that stands for it.
 */
export async function freePort(): Promise<number> {
  for (let port = first; port < first + count; port += 1) {
    const claim = await listenOn(port + count);
    claim?.unref();
    if (claim && (await isFree(port))) return port;
  }
  throw new Error(`No port from ${first} to ${first + count - 1} is free.`);
}

async function isFree(port: number): Promise<boolean> {
  const server = await listenOn(port);
  if (!server) return false;
  await new Promise((resolve) => server.close(resolve));
  return true;
}

function listenOn(port: number): Promise<Server | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen(port, "localhost", () => resolve(server));
  });
}
