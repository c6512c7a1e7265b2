import type { UpkeepTexts } from "./upkeep.de.ts";

export const upkeepEn: UpkeepTexts = {
  heading: { quality: "Data quality", settings: "Settings", accessibility: "Accessibility" },
  foot: "About the app",
};
