import type { SearchTexts } from "./search.de.ts";

export const searchTr: SearchTexts = {
  label: "Konseptte, yanıtlarda, kararlarda, toplantılarda ve ağlarda ara",
  hint: "Birden fazla kelime aramayı daraltır. Konsept Almancadır; ä, ö, ü harflerini ae, oe, ue olarak da yazabilirsiniz.",
  count: (count) => `${count} sonuç`,
  none: (text) => `“${text}” için bir şey bulunamadı.`,
  more: (count) => `Daha fazla göster (${count} sonuç daha)`,
  group: (name, count) => `${name} (${count})`,
  kinds: {
    field: "Eylem alanları",
    goal: "Ana hedefler",
    measure: "Önlemler",
    figure: "Temel sayılar",
    indicator: "Göstergeler ve anahtar sayılar",
    decision: "Kararlar",
    comment: "Yanıtlar",
    unit: "Birimler",
    network: "Yuvarlak masalar ve ağlar",
    cityGoal: "Kent genelindeki hedefler",
    body: "Kurullar",
    meeting: "Toplantılar",
    steeringTask: "Yönlendirme görevleri",
  },
  voice: "Ne iyi gidiyor, ne eksik",
  said: (unit, day) => `${unit}, ${day}`,
  unknownUnit: "Birim artık konseptte yok",
};
