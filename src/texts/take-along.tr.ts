import type { TakeAlongTexts } from "./take-along.de.ts";

export const takeAlongTr: TakeAlongTexts = {
  download: "CSV dosyası olarak indir",
  copy: "Tabloyu kopyala",
  copied: "Tablo panoya kopyalandı.",
  notCopied: "Tablo kopyalanamadı. Lütfen bunun yerine dosyayı indirin.",
};
