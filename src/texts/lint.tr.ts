import { formulaTr } from "./formula.tr.ts";
import { formulaFaults } from "./formula.ts";
import type { LintTexts } from "./lint.de.ts";

/** Names stay German, and are set apart. */
function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(", ");
}

export const lintTr: LintTexts = {
  rules: {
    contradiction: {
      name: "Metinde çelişki",
      why: "Metin iki ayrı şey söylüyorsa her birim başka bir şeye dayanabilir.",
      mend: "Neyin geçerli olduğunu netleştirin, bilgileri buna göre değiştirin ve açıklamayı silin.",
    },
    gap: {
      name: "Metinde boşluk",
      why: "Metnin açık bıraktığını her birim kendine göre doldurur ya da hiç doldurmaz.",
      mend: "Eksik olanı tamamlayın ve açıklamayı silin.",
    },
    spelling: {
      name: "Farklı yazım",
      why: "İki yazım iki ayrı şey gibi görünür ve arama yalnızca birini bulur.",
      mend: "Bir yazım belirleyin, bilgileri buna göre değiştirin ve açıklamayı silin.",
    },
    unknownOffice: {
      name: "Bilinmeyen birim",
      why: "Bir birimin adı başka hiçbir yerde geçmiyorsa kimin kastedildiği ve kimin yanıt vereceği belli değildir.",
      mend: "Kimin kastedildiğini netleştirin, o birimi yazın ve açıklamayı silin.",
    },
    nameWithoutUnit: {
      name: "Birimi olmayan ad",
      why: "Birim olarak kaydedilmemiş olana hiç soru sorulmaz.",
      mend: "Adı düzeltin ya da birimi kaydedin; bu ad var olan bir birimin başka yazımıysa o birime ekleyin.",
    },
    unitNamedOnce: {
      name: "Yalnızca bir kez geçen birim",
      why: "Yalnızca bir kez geçen ad çoğu zaman başka bir yazımdır ya da böyle bir birim yoktur.",
      mend: "Birimin nereye ait olduğunu yazın; başka bir birim kastediliyorsa adı oraya farklı yazım olarak ekleyin ve bunu silin.",
    },
    nobodyNamed: {
      name: "Kimse belirtilmemiş",
      why: "Kimsenin adı geçmiyorsa kimseye sorulmaz.",
      mend: "Kimin sorumlu olduğunu ya da işi kimin yaptığını yazın.",
    },
    stepByOthers: {
      name: "İşi başka bir birim yapıyor",
      why: "Ana hedeften sorumlu olan, başkalarının yaptığı bir adım hakkında bilgi vermek zorunda kalır.",
      mend: "İşi yapan birimi ana hedeften de sorumlu yapın ya da adımda sorumlu birimden kimin katıldığını yazın.",
    },
    deadlineWithoutDate: {
      name: "Tarihi olmayan süre",
      why: "Tarih yoksa bir adımın gecikip gecikmediği hiç söylenemez.",
      mend: "Adımın hangi güne kadar yapılacağını yazın.",
    },
    goalWithoutFigures: {
      name: "Temel sayısı olmayan ana hedef",
      why: "Temel sayı yoksa bir şeyin değişip değişmediği gösterilemez.",
      mend: "Neyin sayılacağını belirleyin ve bunun için bir temel sayı kaydedin.",
    },
    indicatorWithoutTarget: {
      name: "Hedefi olmayan gösterge",
      why: "Hedef yoksa hiçbir sonuç yeterli olup olmadığını söylemez.",
      mend: "Neye ne zamana kadar ulaşılacağını yazın.",
    },
    targetWithoutFigure: {
      name: "Temel sayısı olmayan hedef değer",
      why: "Hiçbir şey sayılmıyorsa hedef değere ulaşıldığı kanıtlanamaz.",
      mend: "Hedef değerin istediğini sayan bir temel sayı kaydedin.",
    },
    faultyFormula: {
      name: "Formül hesaplanamıyor",
      why: "Formül hatalı olduğu sürece gösterge yerine yalnızca bu neden gösterilir.",
      mend: "Formülü düzeltin.",
    },
    taskWithoutBody: {
      name: "Kurulu olmayan görev",
      why: "Hiçbir kurula ait olmayan iş hiçbir gündeme girmez.",
      mend: "Kurulu seçin.",
    },
    unitWithoutChannel: {
      name: "Kanalı olmayan birim",
      why: "Birimden bir şey beklendiği hâlde kanalı yoksa ona soru kartı gitmez.",
      mend: "Ekipte “@Integrationskompass eşleştir” yazın ve bir kanal seçin. Teams kullanmayan ortak kuruluşlar adına başka bir birim yanıt verebilir (“Adına yanıtlanan”).",
    },
    figureNeverReported: {
      name: "Hiç bildirilmemiş temel sayı",
      why: "Bir şey bildirilmedikçe buna dayanan her anahtar sayı da eksik kalır.",
      mend: "Bir sonraki geri bildirim turunda bildirin. Sayı artık gerekmiyorsa konseptten çıkarın.",
    },
  },
  found(fault) {
    switch (fault.rule) {
      case "contradiction":
      case "gap":
      case "spelling":
      case "unknownOffice":
        return fault.text;
      case "nameWithoutUnit":
        return `“${fault.name}” adlı bir birim yok.`;
      case "unitNamedOnce":
        return `Yalnızca ${fault.at} için sorumlu ya da görevli; hiçbir katılımcı listesinde yok, hiçbir birime bağlı değil.`;
      case "nobodyNamed":
        return "Kimse yazılmamış.";
      case "stepByOthers":
        return `İşi yapan: ${quoted(fault.doneBy)}. Sorumlu: ${quoted(fault.responsible)}.`;
      case "deadlineWithoutDate":
        return fault.term === undefined ? "Süre yazılmamış." : `“${fault.term}”, tarih yok.`;
      case "goalWithoutFigures":
        return "Kayıtlı temel sayı yok.";
      case "indicatorWithoutTarget":
        return fault.kind === "keyFigure"
          ? "Anahtar sayının hedef değeri yok."
          : "Neye ne zamana kadar ulaşılacağı yazmıyor.";
      case "targetWithoutFigure":
        return `“${fault.target}”; ana hedefte kayıtlı temel sayı yok.`;
      case "faultyFormula":
        return formulaFaults(formulaTr, fault.formula);
      case "taskWithoutBody":
        return fault.body === undefined ? "Kurul yazılmamış." : `“${fault.body}” anahtarlı bir kurul yok.`;
      case "unitWithoutChannel":
        return `${fault.open} madde açık, eşleştirilmiş kanal yok.`;
      case "figureNeverReported":
        return "Henüz bir bildirim yok.";
    }
  },
  partName(part) {
    switch (part) {
      case "concept":
        return "Konseptin tamamı";
      case "units":
        return "Birimler ve ortak kuruluşlar";
      case "steering":
        return "Yönlendirme";
      default:
        return `${part.key} ${part.title}`;
    }
  },
  counts: (count) => `${count} bulgu`,
  nothing: "Bununla ilgili bulgu yok.",
  intro:
    "Konseptte açık kalan ya da birbiriyle çelişen yerler, konseptteki sırayla. Bu bir değerlendirme değildir: bulgu yalnızca neyin netleştirilmesi gerektiğini söyler.",
  filter: "Kurallara göre bulgular",
  all: "Tümü",
  filterItem: (name, count) => `${name} (${count})`,
  without: (names) => `Bulgu olmayanlar: ${names.join(", ")}.`,
  item: "Madde",
  finding: "Bulgu",
  mendWhere: "Düzelt",
  columns: { part: "Bölüm", rule: "Kural", key: "Numara", source: "Konseptteki yeri" },
  fileName: (day) => `Konsept-denetimi-${day}.csv`,
  numbered: (number, all) => `Bulgu ${number} / ${all}`,
  mend: (how) => `Nasıl giderilir: ${how}`,
  filters: "Bulguları daralt",
  inField: "Eylem alanı",
  ofOffice: "Birim",
  any: "Tümü",
  more: (count) => `Daha fazla göster (${count} kaldı)`,
  links: {
    remarks: "Açıklamayı çöz",
    units: "Sorumlu birimleri değiştir",
    doneBy: "Yapanları değiştir",
    deadline: "Süreyi yaz",
    baseFigures: "Temel sayı oluştur",
    target: "Hedefi yaz",
    formula: "Formülü düzelt",
    body: "Kurulu seç",
    partOf: "Bağlı olduğu birimi yaz",
    unit: "Birim oluştur",
    answer: "Şimdi yanıtla",
    ask: "Sonraki turun soracakları",
  },
  linkOf: (link, item) => `${link}: ${item}`,
};
