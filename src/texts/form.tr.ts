import type { FormTexts } from "./form.de.ts";

export const formTr: FormTexts = {
  choose: "Lütfen seçin",
  close: "Bildirimi kapat",
  deeds: "Yapabilecekleriniz",
  edit: "Düzenle",
  giveUp: "Vazgeç",
  save: "Kaydet",
  notSaved: "Henüz kaydedilmedi. Lütfen işaretli alanları gözden geçirin.",
  saved: "Kaydedildi.",
  unchanged: "Hiçbir şey değişmedi.",
  gone: "Bu kayıt artık listelerde yok. Hiçbir şey kaydedilmedi.",
  busy: "Şu anda başkaları da bu kaydı değiştiriyor. Lütfen yeniden kaydedin.",
  discard: {
    title: "Girdikleriniz silinsin mi?",
    body: "Buraya girdikleriniz henüz kaydedilmedi.",
    confirm: "Sil",
    stay: "Düzenlemeye devam et",
  },
  conflict: {
    heading: "Bu arada başka biri burada bir şey değiştirdi",
    intro:
      "Henüz hiçbir şey kaybolmadı, hiçbir şeyin üzerine yazılmadı. Her bilgi için hangisinin geçerli olacağına karar verin.",
    said: "Henüz kaydedilmedi: Bu arada burada başka bir şey kaydedildi. Lütfen hangisinin geçerli olacağına karar verin.",
    mine: "Sizin girdiğiniz",
    theirs: "Şu an kayıtlı olan",
    empty: "bilgi yok",
    missing: "Lütfen iki bilgiden birini seçin.",
    decide: "Böyle kaydet",
  },
  refusal: {
    title: "Burada her şeyi okuyabilir, ama değiştiremezsiniz",
    text: "Burada her şeyi okuyabilir, ama değiştiremezsiniz. Yine de yanıt verebilirsiniz: biriminizin veya yuvarlak masanızın Teams kanalındaki kartta. Konsepti yürüten veya tur planlayan kişiye “Düzenle” hakkını SharePoint sitesinin sahipleri verir.",
    again: "Yeniden dene",
  },
  trouble: {
    forbidden:
      "Listeleri değiştirme izniniz yok. Hiçbir şey kaydedilmedi. Yanıtınızı, biriminizin veya yuvarlak masanızın Teams kanalındaki kartta verirsiniz.",
    unreachable:
      "Microsoft 365'e şu anda ulaşılamıyor. Her şeyin kaydedilip kaydedilmediği kesin değil: Bağlantı geri geldiğinde lütfen kontrol edin.",
    signedOut: "Oturum açmadınız. Lütfen yeniden deneyin ve Microsoft'un sorusunu onaylayın.",
    other: (detail) => `Bu işlem yapılamadı. Bilgi işlem için not: ${detail}`,
  },
};
