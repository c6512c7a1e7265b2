import type { SteeringPlaces } from "./steering-places.de.ts";

export const steeringPlacesTr: SteeringPlaces = {
  locale: "tr-TR",
  bodies: "Kurullar ve yıllık takvim",
  networks: "Yuvarlak masalar ve ağlar",
  minutes: (meeting) => `Tutanak: ${meeting}`,
  agenda: (meeting) => `Gündeme git: ${meeting}`,
  meeting: (body, day) => `${body}, ${day}`,
  noMeeting: "Böyle bir toplantı yok.",
  stage: "Sahne görünümü",
};
