import type { City, Person } from "../city.ts";

/** Id by which the Bot Framework knows a person; it differs from the object id, as it does in Teams. */
export function accountIdOf(person: Person): string {
  return `29:sandbox-${person.id}`;
}

/** Whoever coordinates has made the team. */
export function isOwner({ role }: Person): boolean {
  return role === "Koordination";
}

export function botAccountOf(city: City) {
  return { id: `28:${city.bot.clientId}`, name: city.bot.displayName };
}

/** The person whom an account id or an object id means; the connector takes both. */
export function personWithAccount(city: City, id: string): Person | undefined {
  return city.people.find((person) => accountIdOf(person) === id || person.id === id);
}

/** A person as a member of a roster (TeamsChannelAccount). */
export function memberOf(city: City, person: Person) {
  return {
    id: accountIdOf(person),
    name: person.displayName,
    aadObjectId: person.id,
    email: person.userPrincipalName,
    userPrincipalName: person.userPrincipalName,
    tenantId: city.tenantId,
    userRole: person.guest ? "guest" : "user",
  };
}
