import type { SettingsTexts } from "./settings.de.ts";

export const settingsTr: SettingsTexts = {
  languages: {
    heading: "Dil",
    text: "Integrationskompass’ı bu dilde görürsünüz; seçim yalnızca sizin için geçerlidir. Konsept metni ve birimlerin yanıtları yazıldıkları gibi kalır.",
  },
  rhythm: {
    heading: "Turların ritmi",
    text: "Ne zaman sorulacağı, hatırlatılacağı ve turun kapanacağı bildirim turları bölümünde belirlenir.",
  },
  retention: {
    heading: "Saklama süresi",
    text: "Yanıtlar konseptin geçmişi olarak kalır. Yanıtı kimin verdiği, belirlenen yıl sayısından sonra günde bir kez listelerden silinir. SharePoint’in kendi sakladığı eski sürümleri uygulama silemez: Bunun için bilgi işlem birimi “Rückmeldungen” ve “Zahlenwerte” listelerinin sürüm sayısını sınırlar.",
    years: "Adları … yıl sonra sil",
    hint: "1–30; boş bırakılırsa adlar kalır.",
    fault: "1 ile 30 arasında bir sayı ya da boş.",
  },
  contact: {
    heading: "İletişim",
    text: "Bir engelle veya hatayla karşılaşanlar bu adrese yazar. Adres erişilebilirlik bildiriminde yer alır.",
    address: "Bir birimin e-posta adresi",
    hint: "Kişisel adres değil, örneğin integration@…",
    fault: "Bu bir e-posta adresi değil.",
  },
  thresholds: {
    heading: "Gizlilik",
    text: "Bir değerin hangi sayıdan itibaren gösterileceği her temel sayı için ayrı belirlenir: konsept dosyasında ya da SharePoint’teki “Grundzahlen” listesinde.",
  },
  stored: {
    heading: "Ne nerede saklanıyor",
    what: "Ne",
    where: "Nerede",
    who: "Kim görür",
    rows: [
      {
        what: "Konsept, durum, bildirimler, turlar, ayarlar",
        where: "SharePoint sitesinin listeleri",
        who: "sitede okuma hakkı olan herkes",
      },
      {
        what: "Yayımlanmamış sayılar",
        where: "“Zahlenwerte (vertraulich)” listesi",
        who: "yalnızca listeye erişimi olanlar ve hizmet",
      },
      {
        what: "Kimin yanıtladığı (ad, hesap, zaman)",
        where: "“Rückmeldungen” ve “Zahlenwerte” listeleri; uygulama yalnızca birimi gösterir",
        who: "bu listelerde hakkı olan herkes",
      },
      { what: "Kartlar ve hatırlatmalar", where: "Teams kanalları", who: "kanalın üyeleri" },
      {
        what: "En son okunan durum, adsız",
        where: "bu cihaz, tarayıcıda; başka biri oturum açınca ya da hak kalmayınca silinir",
        who: "bu cihazda oturum açmış olan",
      },
    ],
  },
  leave: {
    heading: "Verileri yanınıza alma",
    text: "Her şey belediyeye aittir ve uygulama olmadan da SharePoint’te kalır. Bu komut konsepti bildirilen her şeyle birlikte bir dosyaya yazar; adlar içinde yer almaz:",
  },
};
