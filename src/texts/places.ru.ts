import type { PlacesTexts } from "./places.de.ts";

export const placesRu: PlacesTexts = {
  skip: "К содержанию",
  nav: "Найти",
  search: "Поиск",
  searchKeys: "Ctrl+K",
  languages: "Язык",
  heading: {
    search: "Поиск",
    measures: "Меры",
    mine: "Для меня",
    decisions: "Решения",
    concept: "Концепция и понятия",
  },
  change: "Изменить концепцию",
  goal: (number) => `${number}-я основная цель`,
  noGoal: (key) => `Основной цели ${key} в концепции нет.`,
  noMeasure: (key) => `Меры ${key} в концепции нет.`,
};
