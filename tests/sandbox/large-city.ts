import { type Channel, type City, city, objectId, type Person } from "../../src/sandbox/city.ts";

/** Far from the ids of the usual city. */
const firstPerson = 0x1000;

function channelNumbered(n: number): Channel {
  const id = `19:sandbox-amt-${n}@thread.tacv2`;
  return { id, displayName: `Amt ${n}`, description: "", open: false, membershipType: "standard" };
}

/** A city for load: besides the channel for everybody so many more, each with one person, and the coordination in all. */
export function largeCity(channels: number): City {
  const [general] = city.team.channels;
  const [coordination] = city.people;
  if (!general || !coordination) throw new TypeError("the city has no team");
  const offices = Array.from({ length: channels }, (_, index) => channelNumbered(index + 1));
  const members = offices.map(
    ({ id }, index): Person => ({
      id: objectId(firstPerson + index),
      displayName: `Mitglied Amt ${index + 1}`,
      userPrincipalName: `amt.${index + 1}@ratingen.example`,
      guest: false,
      role: "Fachverantwortung",
      channels: [id],
    }),
  );
  return {
    ...city,
    people: [{ ...coordination, channels: offices.map(({ id }) => id) }, ...members],
    team: { ...city.team, channels: [general, ...offices] },
    meeting: { ...city.meeting, channel: offices[0]?.id ?? general.id },
  };
}
