import type { QualityTexts } from "./quality.de.ts";

export const qualityTr: QualityTexts = {
  intro:
    "Bildirimlerde eksik, eskimiş veya açık kalanlar. Bu bir değerlendirme değil, sorulacakların listesidir: kişileri değil birimleri belirtir ve konseptin sırasını izler.",
  nothing: "Burada açık bir şey yok.",
  counts: (count) => `${count} açık nokta var.`,
  offices: "Sorumlu birime göre",
  allOffices: "Tüm birimler",
  item: "Nokta",
  finding: "Açık olan",
  mendWhere: "Nerede tamamlanır",
  columns: { field: "Eylem alanı", rule: "Bulgu türü", key: "Numara" },
  fileName: (day) => `Veri-kalitesi-${day}.csv`,
  answer: "Şimdi yanıtla",
  ask: "Bir sonraki bildirim turunda",
  rules: {
    overdue: { name: "Tarihi geçti", why: "Gün geçti ve adımın tamamlandığını ya da düştüğünü kimse bildirmedi." },
    progressContradicts: { name: "Durum ile ilerleme çelişiyor", why: "İkisi birlikte doğru olamaz." },
    blockedWithoutObstacle: { name: "Gerekçesiz takıldı", why: "Engel bilinmeden kimse yardım edemez." },
    doneWithoutEvidence: {
      name: "Kanıtsız tamamlandı",
      why: "Tamamlandı veya yerine getirildi, ama nereden anlaşıldığı yazılmamış.",
    },
    figureMissing: { name: "Sayı eksik", why: "Dönem bitti; ne değer ne de gerekçe var." },
    provisional: { name: "Sayı geçici", why: "En yeni değer henüz kesin değil." },
    withoutSource: { name: "Kaynaksız sayı", why: "Kaynak olmadan değer denetlenemez." },
    stale: { name: "Uzun süredir haber yok", why: "Son bildirim en az bir yıllık." },
    neverHeard: { name: "Hiç bildirilmedi", why: "Bu konuda şimdiye kadar kimse bir şey söylemedi." },
  },
  found: {
    neverHeard: "Henüz bildirim yok.",
    blockedWithoutObstacle: "Takıldı; engel belirtilmemiş.",
    doneWithoutEvidence: "Kanıt veya açıklama eksik.",
    overdue: (day) => `Son tarih: ${day}.`,
    progressContradicts: (status, perCent) => `Durum “${status}”, ilerleme % ${perCent}.`,
    figureMissing: (period) => `Eksik: ${period}.`,
    last: (last) => `Son bildirilen: ${last}.`,
    provisional: (period) => `Geçici: ${period}.`,
    withoutSource: (period) => `Kaynaksız: ${period}.`,
    stale: (day) => `Son bildirim: ${day}.`,
  },
};
