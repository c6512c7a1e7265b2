import type { AccessibilityTexts } from "./accessibility.de.ts";

export const accessibilityTr: AccessibilityTexts = {
  intro:
    "Integrationskompass’ı herkes kullanabilmelidir; klavyeyle, ekran okuyucuyla, yüksek karşıtlıkla ve % 400 büyütmeyle de. Ölçüt EN 301 549 ve WCAG 2.1 AA düzeyidir; yeni bölümler WCAG 2.2’ye göre ölçülür.",
  state: {
    heading: "Bu ne ölçüde sağlandı",
    text: "Her görünüm her değişiklikte otomatik olarak denetlenir: axe ile, üç görünümde, geniş ekranda ve 320 pikselde. Engelli kişilerce yapılacak bir denetim henüz yapılmadı; bu nedenle uygulama kısmen uyumlu sayılır.",
  },
  limits: {
    heading: "Henüz erişilebilir olmayanlar",
    items: [
      "Konsept metinleri yalnızca Almancadır ve kolay dilde yoktur.",
      "Teams’teki çerçeve, menüler ve kartlar Microsoft’a aittir; orada onun bildirimi geçerlidir.",
      "Grafiklerin her zaman bir tablosu vardır, ama her grafik küçük cihazlarda iyi büyütülemez.",
    ],
  },
  contact: {
    heading: "Geri bildirim",
    text: "Bir engelle mi karşılaştınız? Bize yazın:",
    none: "Henüz bir adres girilmedi. Koordinasyon adresi “Ayarlar” altında girer; o zamana kadar ona kanalından ulaşabilirsiniz.",
  },
  ombuds: {
    heading: "Bu yardımcı olmazsa",
    text: "Tatmin edici bir yanıt alamazsanız Kuzey Ren-Vestfalya’nın erişilebilir bilişim ombudsluğuna (Ombudsstelle für barrierefreie Informationstechnik) başvurabilirsiniz.",
  },
  date: "Bu bildirimin tarihi: Kasım 2026.",
};
