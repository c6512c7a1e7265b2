import type { Person } from "../../city.ts";
import { GraphFault } from "../../errors.ts";
import { type GraphCall, ok } from "../call.ts";
import { entityFilter } from "../odata/filter.ts";
import { context } from "../odata/links.ts";
import { readOptions } from "../odata/query.ts";
import { selectProperties } from "../odata/selection.ts";
import { type Route, route } from "../routes.ts";
import type { StandIn } from "../stand-in.ts";

/** The people of the directory (user-get.md, user-list.md). */
export function userRoutes({ city }: StandIn): readonly Route[] {
  const entity = context("users/$entity");
  return [
    route("GET", "/me", (call) => {
      const { select } = readOptions(call.query);
      return ok({ ...entity, ...selectProperties(presentUser(signedInPerson(call)), select) });
    }),

    route("GET", "/users", ({ query }) => {
      const { select, filter } = readOptions(query);
      const found = city.people.map(presentUser).filter(entityFilter(filter));
      return ok({ ...context("users"), value: found.map((user) => selectProperties(user, select)) });
    }),

    route("GET", "/users/:user", ({ query }, { user }) => {
      const person = city.people.find(({ id, userPrincipalName }) => id === user || userPrincipalName === user);
      if (person === undefined) {
        const message = `Resource '${user}' does not exist or one of its queried reference-property objects are not present.`;
        throw new GraphFault(404, "Request_ResourceNotFound", message);
      }
      return ok({ ...entity, ...selectProperties(presentUser(person), readOptions(query).select) });
    }),
  ];
}

/** The person on whose behalf the call comes. @throws {GraphFault} 400 for an application */
export function signedInPerson({ caller }: GraphCall): Person {
  if (caller.kind === "user") return caller.person;
  throw new GraphFault(400, "BadRequest", "/me request is only valid with delegated authentication flow.");
}

/** A user with the properties that Graph returns unasked (resources/user.md). */
function presentUser({ id, displayName, userPrincipalName, guest }: Person): object {
  return {
    businessPhones: [],
    displayName,
    givenName: null,
    jobTitle: null,
    mail: guest ? null : userPrincipalName,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    surname: null,
    userPrincipalName,
    id,
  };
}
