import type { City, Person } from "../../city.ts";
import type { Actor } from "../actor.ts";

/** SharePoint numbers the accounts of a site itself; the first few are its own. */
const firstPerson = 7;

/** The account under which SharePoint notes what an application does. */
const applicationAccount = 3;

/** The person whom a `…LookupId` of a person column means on this site. */
export function siteUser({ people }: Pick<City, "people">, lookupId: number): Person | undefined {
  return people[lookupId - firstPerson];
}

/** The number by which a site knows who did something. */
export function siteUserId({ people }: Pick<City, "people">, { user }: Actor): number {
  const index = people.findIndex(({ id }) => id === user?.id);
  return index < 0 ? applicationAccount : index + firstPerson;
}
