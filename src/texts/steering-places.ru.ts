import type { SteeringPlaces } from "./steering-places.de.ts";

export const steeringPlacesRu: SteeringPlaces = {
  locale: "ru-RU",
  bodies: "Органы и годовой план",
  networks: "Круглые столы и сети",
  minutes: (meeting) => `Протокол: ${meeting}`,
  meeting: (body, day) => `${body}, ${day}`,
  noMeeting: "Такого заседания нет.",
  stage: "Вид для сцены",
};
