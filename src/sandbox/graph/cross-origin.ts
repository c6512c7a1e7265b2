import type { NextFunction, Request, Response } from "express";

/** Headers that a page may read from an answer. */
const readable = "ETag, Location, Preference-Applied, Content-Range, request-id, client-request-id, Retry-After";

/** The tab calls Graph from a page of another origin, which Graph allows for everybody. */
export function allowOtherOrigins(request: Request, response: Response, next: NextFunction): void {
  response.set({ "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": readable });
  if (request.method !== "OPTIONS") {
    next();
    return;
  }
  response
    .set({
      "Access-Control-Allow-Methods": "GET, POST, PATCH, DELETE",
      "Access-Control-Allow-Headers": request.get("Access-Control-Request-Headers") ?? "",
      "Access-Control-Max-Age": "3600",
    })
    .status(204)
    .end();
}
