import type { StatesTexts } from "./states.de.ts";

export const statesTr: StatesTexts = {
  recalled: (moment) => `${moment} itibarıyla, güncelleniyor …`,
  again: "Yeniden bağlandı, her şey güncel.",
  offline: (moment) => `İnternet bağlantısı yok. Gördüğünüz durum: ${moment}.`,
  signedOut: (moment) => `Oturumunuzun süresi doldu. Gördüğünüz durum: ${moment}.`,
  slow: "Microsoft 365 yavaş yanıt veriyor. Bu biraz daha sürebilir.",
  signingIn: "Oturum açmanız bekleniyor. Teams ya da Microsoft onayınızı sorarsa, yanıtınızdan sonra devam edilir.",
  faults: {
    heading: "SharePoint’te bir şey eksik",
    listMissing: (list) => `“${list}” listesi eksik.`,
    columnMissing: (list, column) => `“${list}” listesinde “${column}” sütunu eksik.`,
    mend: "Silinen bir listeyi belediyenin bilgi işlem birimi sitenin geri dönüşüm kutusundan geri yükler. Orada artık bulunmayanı bu komut boş olarak yeniden oluşturur; ardından hizmet yeniden başlatılır:",
  },
};
