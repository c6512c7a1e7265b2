import type { ServerResponse } from "node:http";
import type { Express, NextFunction, Request, Response } from "express";
import staticGzip from "express-static-gzip";
import { z } from "zod";
import type { ListIds } from "../graph/lists.ts";
import type { Config } from "./config.ts";
import type { Log } from "./log.ts";

/** Pages that may embed the tab: learn.microsoft.com, "Prerequisites for your Teams tab". */
const microsoftHosts = [
  "https://*.cloud.microsoft",
  "https://teams.microsoft.com",
  "https://*.teams.microsoft.com",
  "https://*.microsoft365.com",
  "https://*.office.com",
  "https://outlook.office.com",
  "https://outlook.office365.com",
];

const aYearInSeconds = 31_536_000;

/** What the tab must know of its surroundings; nothing in it is secret. */
export interface TabConfig {
  readonly tenantId: string;
  /** App registration of the tab. */
  readonly clientId: string;
  readonly siteId: string;
  readonly listIds: ListIds;
  /** Absent: Microsoft's. */
  readonly graphOrigin?: string;
  readonly loginOrigin?: string;
  /** Pages beside Microsoft's that may speak to the tab (teams-js `validMessageOrigins`). */
  readonly validMessageOrigins: readonly string[];
}

export function tabConfig(config: Config, site: Pick<TabConfig, "siteId" | "listIds">): TabConfig {
  const { tenantId, tabClientId, graphOrigin, loginOrigin, hostOrigins } = config;
  return {
    tenantId,
    clientId: tabClientId,
    siteId: site.siteId,
    listIds: site.listIds,
    ...(graphOrigin === undefined ? {} : { graphOrigin }),
    ...(loginOrigin === undefined ? {} : { loginOrigin }),
    validMessageOrigins: hostOrigins,
  };
}

/** The tab's files and configuration, and the answer to whoever asks whether the service is alive. */
export function addWeb(app: Express, tab: TabConfig, tabFolder: string): void {
  const ancestors = ["'self'", ...microsoftHosts, ...tab.validMessageOrigins].join(" ");
  app.disable("x-powered-by");
  app.use((_request, response, next) => {
    response.set("X-Content-Type-Options", "nosniff");
    response.set("Referrer-Policy", "no-referrer");
    response.set("Content-Security-Policy", `frame-ancestors ${ancestors}`);
    next();
  });
  app.get("/health", (_request, response) => {
    response.set("Cache-Control", "no-store").json({ status: "ok" });
  });
  app.get("/tab/config.json", (_request, response) => {
    response.set("Cache-Control", "no-cache").json(tab);
  });
  app.use(
    "/tab",
    staticGzip(tabFolder, {
      enableBrotli: true,
      orderPreference: ["br"],
      serveStatic: { setHeaders: setCacheHeaders },
    }),
  );
}

/** Answers what went wrong without saying how the service is built. Must come last. */
export function answerFailures(app: Express, log: Log): void {
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const { data } = clientFault.safeParse(error);
    if (!data) log.error("web.failed", error);
    const status = data?.status ?? 500;
    response.status(status).json({ error: status === 500 ? "failed" : "malformed" });
  });
}

/** What Express throws at requests that it cannot read, e.g. because they are too large. */
const clientFault = z.object({ status: z.int().min(400).max(499) });

/** The build puts a hash of the content into the name of everything under `assets`. */
function setCacheHeaders(response: ServerResponse, path: string): void {
  const isHashed = /[\\/]assets[\\/]/.test(path);
  response.setHeader("Cache-Control", isHashed ? `public, max-age=${aYearInSeconds}, immutable` : "no-cache");
}
