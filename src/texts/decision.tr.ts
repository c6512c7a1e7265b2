import { longestDecision } from "../core/decision-draft.ts";
import type { DecisionTexts } from "./decision.de.ts";
import { vocabularyTr } from "./vocabulary.tr.ts";

export const decisionTr: DecisionTexts = {
  locale: "tr-TR",
  none: "–",
  state: vocabularyTr.decisionState,
  heading: "Kararlar",
  decision: "Karar",
  text: "Karar metni",
  unit: "Sorumlu birim",
  chooseUnit: "Lütfen seçin",
  dueOn: "Son tarih (isteğe bağlı)",
  due: "Son tarih",
  decidedOn: "Karar tarihi",
  status: "Durum",
  note: "Durum hakkında not",
  record: "Karar kaydet",
  change: "Düzenle",
  deeds: "Yapabilecekleriniz",
  changeNamed: (text) => `Kararı düzenle: ${text}`,
  save: "Kaydet",
  recorded: "Karar kaydedildi. Bir sonraki geri bildirim turunda sorumlu birime sorulacak.",
  saved: "Karar kaydedildi.",
  notSaved: "Henüz kaydedilmedi. Lütfen işaretli alanlara bakın.",
  faults: {
    "text.missing": "Lütfen neye karar verildiğini yazın.",
    "text.tooLong": `Metin ${longestDecision} karakterden uzun.`,
    "unit.missing": "Lütfen kararı uygulayacak birimi seçin.",
    "dueOn.noDay": "Lütfen bir tarih girin.",
    "dueOn.past": "Bu gün toplantıdan önce.",
  },
};
