import type { FormTexts } from "./form.de.ts";

export const formTr: FormTexts = {
  choose: "Lütfen seçin",
  close: "Bildirimi kapat",
  giveUp: "Vazgeç",
  save: "Kaydet",
  notSaved: "Henüz kaydedilmedi. Lütfen işaretli alanları gözden geçirin.",
  trouble: {
    forbidden:
      "Listeleri değiştirme yetkiniz yok. “Düzenleme” yetkisini uyum konseptinin SharePoint sitesinin sahipleri verir. Hiçbir şey kaydedilmedi.",
    unreachable:
      "Microsoft 365'e şu anda ulaşılamıyor. Her şeyin kaydedilip kaydedilmediği kesin değil: Bağlantı geri geldiğinde lütfen kontrol edin.",
    signedOut: "Oturum açmadınız. Lütfen yeniden deneyin ve Microsoft'un sorusunu onaylayın.",
    other: (detail) => `Bu işlem yapılamadı. Bilgi işlem için not: ${detail}`,
  },
};
