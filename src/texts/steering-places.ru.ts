import type { SteeringPlaces } from "./steering-places.de.ts";

export const steeringPlacesRu: SteeringPlaces = {
  locale: "ru-RU",
  bodies: "Органы и годовой план",
  networks: "Круглые столы и сети",
  minutes: (meeting) => `Протокол: ${meeting}`,
  agenda: (meeting) => `К повестке: ${meeting}`,
  meeting: (body, day) => `${body}, ${day}`,
  noMeeting: "Такого заседания нет.",
  stage: "Вид для сцены",
};
