import type { PlacesTexts } from "./places.de.ts";

export const placesEn: PlacesTexts = {
  skip: "To the content",
  nav: "Find",
  search: "Search",
  searchKeys: "Ctrl+K",
  languages: "Language",
  heading: {
    search: "Search",
    measures: "Measures",
    mine: "For me",
    decisions: "Decisions",
    concept: "The concept and its terms",
  },
  change: "Change the concept",
  goal: (number) => `Goal ${number}`,
  noGoal: (key) => `There is no goal ${key} in the concept.`,
  noMeasure: (key) => `There is no measure ${key} in the concept.`,
};
