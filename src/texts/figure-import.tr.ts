import type { FigureImportTexts } from "./figure-import.de.ts";

const count = new Intl.NumberFormat("tr-TR");

export const figureImportTr: FigureImportTexts = {
  template: {
    heading: "Excel şablonunu indir",
    body: "Her birim için temel sayıları, dönemleri ve dökümleri içeren bir dosya. Daha önce bildirilenler doldurulmuştur. Dosya Almancadır.",
    bodyWithout:
      "Her birim için temel sayıları, dönemleri ve dökümleri içeren, değerleri boş bir dosya. Dosya Almancadır.",
    year: "Dönem",
    latest: "En son biten dönemler",
    unit: "Birim",
    figures: "Temel sayılar",
    button: "Excel şablonu",
    buttonOf: (unit) => `Excel şablonu: ${unit}`,
    fileName: (unit, year) => `grundzahlen-${unit}${year === "" ? "" : `-${year}`}.xlsx`,
    none: "Konseptte bir birimin bildirdiği temel sayı yok.",
  },
  file: {
    heading: "Doldurulmuş dosyayı içe aktar",
    choose: "Dosya seç",
    drop: "veya buraya sürükleyin: Excel (.xlsx) ya da CSV. Neyin değişeceğini görmeden hiçbir şey yazılmaz.",
    refused:
      "Bildirilen sayılar gizlidir. „Zahlenwerte (vertraulich)“ listesini okuma ve yazma yetkiniz yok. Bu yetkiyi, SharePoint sitesini yöneten kişi listenin izinlerinde verir.",
  },
  reading: {
    heading: (file) => `${file} okunuyor`,
    progress: (done, all) => `${count.format(all)} satırdan ${count.format(done)} tanesi okundu`,
    stop: "Durdur",
    stopped: "Durduruldu. Hiçbir şey yazılmadı.",
  },
  faults: {
    heading: (number) => `${count.format(number)} hata`,
    body: (file) => `${file} içe aktarılmadı, hiçbir şey yazılmadı. Dosyayı düzeltip yeniden seçin.`,
    sheet: "Sayfa",
    row: "Satır",
    column: "Sütun",
    reason: "Yanlış olan",
    wholeFile: "dosyanın tamamı",
    more: (rest) => (rest === 0 ? "Bütün hatalar gösteriliyor" : `Diğer hatalar (${count.format(rest)})`),
  },
  preview: {
    heading: (file) => `${file} ile neler değişir`,
    empty: "Dosyada ne sayı ne de gerekçe var. İçe aktarılacak bir şey yok.",
    nothing: "Dosyadaki her şey zaten bildirilmiş. Hiçbir şey değişmez.",
    fresh: (number) => `Yeni (${count.format(number)})`,
    corrected: (number) => `Düzeltilen (${count.format(number)})`,
    unchanged: (number) => `Değişmeyen: ${count.format(number)}`,
    figure: "Temel sayı",
    period: "Dönem",
    before: "Şimdiye kadar",
    value: "Dosyada",
    source: "Kaynak",
    notCollectable: (reason) => `toplanamıyor: ${reason}`,
    provisional: "geçici",
    more: (rest) => (rest === 0 ? "Hepsi gösteriliyor" : `Diğerleri (${count.format(rest)})`),
    reason: "Düzeltmenin gerekçesi",
    reasonHint: "Kesin sayılar değişiyor. Gerekçe, notu yeni bir şey söylemeyenlerin hepsi için geçerlidir.",
    reasonMissing: "Lütfen gerekçeyi yazın.",
    write: (number) => `${count.format(number)} bildirimi yaz`,
    otherFile: "Başka dosya",
  },
  writing: {
    heading: "Bildirimler yazılıyor",
    progress: (done, all) => `${count.format(all)} bildirimden ${count.format(done)} tanesi yazıldı`,
  },
  done: {
    heading: (number) => `${count.format(number)} bildirim yazıldı`,
    body: "Hizmet bunlarda küçük sayı olup olmadığını denetler ve gösterilebilecek olanı yayımlar; bu yaklaşık bir dakika sürer.",
    figures: "Sayılar",
    further: "Başka bir dosya içe aktar",
  },
  broken: {
    heading: "Yazma işlemi kesildi",
    body: (written, all) =>
      `${count.format(all)} bildirimden ${count.format(written)} tanesi listede. Devam edin ya da dosyayı sonra yeniden içe aktarın: yalnızca kalanlar yazılır, hiçbir şey iki kez yer almaz.`,
    firstMissing: (figure, period) => `Eksik olan ilki: ${figure}, ${period}.`,
    goOn: "Devam et",
  },
  overtaken: {
    heading: "Bu arada başka biri bildirimde bulundu",
    body: (number) =>
      `${count.format(number)} sayı için listede artık öncekinden farklı bir şey var. Bunlar yazılmadı; geri kalan her şey yazıldı.`,
    compare: "Yeniden karşılaştır",
  },
};
