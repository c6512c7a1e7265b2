import type { Vocabulary } from "./vocabulary.de.ts";

export const vocabularyTr: Vocabulary = {
  product: "Integrationskompass",
  roundTitle: (day) => `Geri bildirim turu ${day}`,
  measureStatus: {
    unknown: "Bildirilmedi",
    planned: "Planlandı",
    underway: "Sürüyor",
    blocked: "Aksıyor",
    done: "Tamamlandı",
    dropped: "Vazgeçildi",
  },
  indicatorState: {
    unknown: "Bildirilmedi",
    reached: "Ulaşıldı",
    onTheWay: "Yolda",
    atRisk: "Tehlikede",
    missed: "Ulaşılamadı",
  },
  fulfilment: {
    fulfilled: "Gerçekleşti",
    partly: "Kısmen gerçekleşti",
    not: "Gerçekleşmedi",
    unknown: "Bilinmiyor",
  },
  unitKind: {
    office: "Sorumlu birim",
    roundTable: "Yuvarlak masa",
    partner: "Ortak kuruluş",
    steering: "Yönlendirme grubu",
  },
  decisionState: {
    open: "Henüz başlanmadı",
    underway: "Üzerinde çalışılıyor",
    done: "Uygulandı",
    dropped: "Geri alındı",
  },
  itemKind: {
    decision: "Karar",
    step: "Uygulama adımı",
    figure: "Temel sayı",
    indicator: "Gösterge",
    voice: "Kendi sözleriniz",
  },
  measureKind: {
    recommendation: "Öneri",
    step: "Uygulama adımı",
  },
  roundState: {
    planned: "planlandı",
    paused: "durduruldu",
    opening: "şu anda başlıyor",
    open: "sürüyor",
    closing: "kapatılıyor",
    closed: "kapandı",
    cancelled: "iptal edildi",
  },
  language: {
    de: "Almanca",
    en: "İngilizce",
    tr: "Türkçe",
    ru: "Rusça",
  },
  periods: {
    year: (year) => `${year} yılı`,
    schoolYear: (years) => `${years} öğretim yılı`,
    quarter: (quarter, year) => `${year} yılı, ${quarter}. çeyrek`,
    referenceDate: (day) => `${day} itibarıyla`,
  },
};
