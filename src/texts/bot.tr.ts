import type { BotTexts } from "./bot.de.ts";

export const botTextsTr: BotTexts = {
  generalChannel: "Genel",
  stillOpen: (round, due) => `${round} hâlâ sürüyor, son tarih: ${due}. Bundan sonra yeni bir tur başlayabilir.`,
  onceADay: "Bugün zaten bir geri bildirim turu başladı.",
  coordinatorsOnly: "Bunu yalnızca koordinasyon yapabilir. Kimlerin olduğu SharePoint listelerinin ayarlarında yazılı.",
  teamOnly: "Bu yalnızca ekibin bir kanalında çalışır.",
  notUnderstood: "Bu kart eski ya da eksik. Hiçbir şey kaydedilmedi.",
  failed: "Şu anda olmadı. Lütfen birazdan tekrar deneyin.",
  reminded: (count) => `${count} birime açık maddeler hatırlatılıyor.`,
  nobodyToRemind: "Sorulan bütün birimler her şeyi yanıtladı.",
  welcome: (help) =>
    `Merhaba! Ben Integrationskompass. Her birime kendi kanalında entegrasyon konseptinin durumunu soruyorum ve bundan ne çıktığını sekmede gösteriyorum. Yanıtları ad ve zamanla birlikte belediyenin SharePoint listelerinde saklıyorum. Kanaldaki diğer mesajları saklamıyorum. “${help}” yazın, neler yapabildiğimi göstereyim.`,
  channelProposed: (channel, unit, command) =>
    `“${channel}” kanalı “${unit}” birimine ait görünüyor. Eşleştirmek için “@Integrationskompass ${command}” yazın.`,
  nothingFound: "Buna uyan bir önlem veya temel sayı yok. Lütfen başka bir kelime deneyin.",
  nothingDue: "Hiçbir uygulama adımının tarihi yok. Lütfen bir kelime veya numara yazın, örneğin 2.3.",
};
