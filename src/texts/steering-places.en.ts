import type { SteeringPlaces } from "./steering-places.de.ts";

export const steeringPlacesEn: SteeringPlaces = {
  locale: "en-GB",
  bodies: "Bodies and the course of the year",
  networks: "Round tables and networks",
  minutes: (meeting) => `Minutes: ${meeting}`,
  agenda: (meeting) => `To the agenda: ${meeting}`,
  meeting: (body, day) => `${body}, ${day}`,
  noMeeting: "There is no such meeting.",
  stage: "Stage view",
};
