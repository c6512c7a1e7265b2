import type { SearchTexts } from "./search.de.ts";

export const searchTr: SearchTexts = {
  label: "Bütün konseptte ve yanıtlarda ara",
  hint: "Birden fazla kelime aramayı daraltır. Konsept Almancadır; ä, ö, ü harflerini ae, oe, ue olarak da yazabilirsiniz.",
  count: (count) => `${count} sonuç`,
  none: (text) => `Konseptte ve yanıtlarda “${text}” ile ilgili bir şey yok.`,
  more: (count) => `Daha fazla göster (${count} sonuç daha)`,
  group: (name, count) => `${name} (${count})`,
  kinds: {
    field: "Eylem alanları",
    goal: "Ana hedefler",
    measure: "Önlemler",
    figure: "Temel sayılar",
    indicator: "Göstergeler ve anahtar sayılar",
    comment: "Yanıtlar",
    unit: "Birimler",
    cityGoal: "Kent genelindeki hedefler",
    body: "Kurullar",
    steeringTask: "Yönlendirme görevleri",
  },
  voice: "Ne iyi gidiyor, ne eksik",
  said: (unit, day) => `${unit}, ${day}`,
  unknownUnit: "Birim artık konseptte yok",
};
