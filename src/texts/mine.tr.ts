import type { MineTexts } from "./mine.de.ts";

export const mineTr: MineTexts = {
  unit: "Hangi birim için çalışıyorsunuz?",
  unitHint: "Seçim bu cihazda hesabınız için saklanır ve hiçbir yetkiyi değiştirmez.",
  offices: "Sorumlu birimler",
  others: "Yuvarlak masalar, ortaklar ve kurullar",
  start:
    "Biriminizi seçin. Ardından burada sizi bekleyenleri görürsünüz: geri bildirimler, son günler ve eksik sayılar – ve son bildirdiklerinizden ne çıktığı.",
  answer: {
    heading: "Şimdi yanıtlanacaklar",
    due: (title, day) => `${title}: Lütfen ${day} tarihine kadar yanıtlayın.`,
    overdue: (title, day) => `${title}: Süre ${day} tarihinde doldu. Hâlâ yanıt verebilirsiniz.`,
    progress: (answered, all) => `${all} maddeden ${answered} yanıtlandı`,
    all: (title) => `${title}: Hepsi yanıtlandı, teşekkürler. Tur bitene kadar her yanıt değiştirilebilir.`,
    change: "Yanıtları gör veya değiştir",
    none: "Şu anda biriminizin sorulduğu bir tur yok.",
    next: (title, day) => `Sıradaki: ${title}, başlangıç ${day}.`,
  },
  deadlines: {
    heading: "Son günler",
    none: "Açık adımlarınızdan hiçbirinin belirli bir günü yok.",
    step: "Uygulama adımı",
    undated: (count) => `Tarihi olmayan ${count} açık adım`,
  },
  figures: {
    heading: "Eksik sayılar",
    none: "Eksik sayı yok.",
    noneElse: "Yukarıdakiler dışında eksik sayı yok.",
    intro:
      "Bu dönemler için henüz bir şey bildirilmedi. Bir sonraki turda sorulacak; sayıyı şimdiden hazırlayabilirsiniz.",
  },
  last: {
    heading: "Son sorulanlar ve sonuçları",
    none: "Henüz tamamlanmış bir turda size soru sorulmadı.",
    item: "Madde",
    said: "Yanıtınız",
    silent: "yanıt yok",
    now: "Bugün",
    steering: "Engeller ve istenen destek, turun özetinde yönlendirme grubuna iletildi.",
  },
};
