/** Names of the pages about bodies and meetings, known before their code is there. */
export const steeringPlacesDe = {
  locale: "de-DE",
  bodies: "Gremien und Jahreslauf",
  networks: "Runde Tische und Netzwerke",
  /** After the name of a meeting. */
  minutes: (meeting: string) => `Protokoll: ${meeting}`,
  agenda: (meeting: string) => `Zur Tagesordnung: ${meeting}`,
  meeting: (body: string, day: string) => `${body}, ${day}`,
  noMeeting: "Diese Sitzung gibt es nicht.",
  stage: "Bühnenansicht",
};

export type SteeringPlaces = typeof steeringPlacesDe;
