import { GraphFault } from "../errors.ts";

/** The refusals that several capabilities share, with Graph's codes (concepts/errors.md). */

export function invalidRequest(message: string): GraphFault {
  return new GraphFault(400, "invalidRequest", message);
}

export function itemNotFound(message = "The resource could not be found."): GraphFault {
  return new GraphFault(404, "itemNotFound", message);
}

export function accessDenied(): GraphFault {
  return new GraphFault(403, "accessDenied", "The caller does not have permission to perform the action.");
}

export function nameAlreadyExists(message: string): GraphFault {
  return new GraphFault(409, "nameAlreadyExists", message);
}
