/** Names of the pages around the concept, which every page leads to. */
export const upkeepDe = {
  heading: { quality: "Datengüte", settings: "Einstellungen", accessibility: "Barrierefreiheit" },
  foot: "Über die App",
};

export type UpkeepTexts = typeof upkeepDe;
