import type { UpkeepTexts } from "./upkeep.de.ts";

export const upkeepTr: UpkeepTexts = {
  heading: { quality: "Veri kalitesi", settings: "Ayarlar", accessibility: "Erişilebilirlik" },
  foot: "Uygulama hakkında",
};
