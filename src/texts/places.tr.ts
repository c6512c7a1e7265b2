import type { PlacesTexts } from "./places.de.ts";

export const placesTr: PlacesTexts = {
  skip: "İçeriğe geç",
  nav: "Bul",
  search: "Ara",
  searchKeys: "Ctrl+K",
  languages: "Dil",
  heading: {
    search: "Arama",
    measures: "Önlemler",
    mine: "Benim için",
    decisions: "Kararlar",
    concept: "Konsept ve kavramlar",
  },
  change: "Konsepti değiştir",
  goal: (number) => `${number}. ana hedef`,
  noGoal: (key) => `Konseptte ${key} numaralı bir ana hedef yok.`,
  noMeasure: (key) => `Konseptte ${key} numaralı bir önlem yok.`,
};
