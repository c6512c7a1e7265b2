/** What leads to the pages that come later, and names them while they load. */
export const placesDe = {
  skip: "Zum Inhalt",
  nav: "Finden",
  search: "Suchen",
  searchKeys: "Strg+K",
  languages: "Sprache",
  heading: {
    search: "Suche",
    measures: "Maßnahmen",
    mine: "Für mich",
    decisions: "Beschlüsse",
    concept: "Konzept und Begriffe",
  },
  change: "Konzept ändern",
  goal: (number: number) => `${number}. Leitziel`,
  noGoal: (key: string) => `Ein Leitziel ${key} gibt es im Konzept nicht.`,
  noMeasure: (key: string) => `Eine Maßnahme ${key} gibt es im Konzept nicht.`,
};

/** What leads to pages, in one language. */
export type PlacesTexts = typeof placesDe;
