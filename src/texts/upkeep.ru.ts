import type { UpkeepTexts } from "./upkeep.de.ts";

export const upkeepRu: UpkeepTexts = {
  heading: { quality: "Качество данных", settings: "Настройки", accessibility: "Доступность" },
  foot: "О приложении",
};
