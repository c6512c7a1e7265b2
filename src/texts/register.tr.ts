import type { RegisterTexts } from "./register.de.ts";

export const registerTr: RegisterTexts = {
  stages: "Duruma göre kararlar",
  anyStage: "Her durum",
  stage: { open: "Açık", late: "Gecikmiş", settled: "Uygulandı veya geri alındı" },
  bodies: "Kurula göre kararlar",
  anyBody: "Bütün kurullar",
  units: "Birime göre kararlar",
  anyUnit: "Bütün birimler",
  empty: "Henüz kaydedilmiş bir karar yok. Koordinasyon kararları bir toplantının sayfasında kaydeder.",
  none: "Bu seçime uyan karar yok.",
  count: (shown, all) => (shown === all ? `${all} karar` : `${all} karardan ${shown} tanesi`),
  number: "Numara",
  concerns: "İlgili olduğu",
  body: "Kurul",
  meeting: "Kurul ve toplantı",
  late: "Gecikti",
  yes: "evet",
  no: "hayır",
  fileName: (day) => `kararlar-${day}.csv`,
};
