import type { AddressInfo } from "node:net";
import express, { type Router } from "express";

export interface TestServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves routers on a free port of this machine. */
export async function serve(routers: Readonly<Record<string, Router>>): Promise<TestServer> {
  const app = express();
  for (const [path, router] of Object.entries(routers)) app.use(path, router);
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
