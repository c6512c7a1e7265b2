import type { ConceptPageTexts } from "./concept-page.de.ts";

export const conceptPageTr: ConceptPageTexts = {
  intro:
    "Konseptin kendi sırasıyla söyledikleri ve sözcükleriyle sayılarının anlamı. Her bölümün kendi adresi vardır. Konseptin metni Almancadır.",
  contents: "İçindekiler",
  print: "Yazdır",
  chapter: {
    cityGoals: "Kentin üst ana hedefleri",
    steering: "Kurullar ve yönlendirme görevleri",
    baseFigures: "Temel sayıların tanımı",
    indicators: "Göstergeler: hesaplanan ve nitel",
    glossary: "Kavramlar",
    origin: "Kaynak ve durum",
  },
  section: (source) => `(konsept, ${source})`,
  toField: "Bu eylem alanında durum",
  subGoals: "Alt hedefler",
  bodies: "Kurullar",
  rhythm: "Sıklık:",
  tasks: "Henüz bir kurula verilmemiş görevler",
  baseFiguresIntro:
    "Temel sayı doğrudan bir kaynaktan alınır. Ölçü birimi, sayılanlar, yaş ve kaynak belirlenmiş olmalıdır; konseptin açık bıraktığı şeyler de belirtilir.",
  indicatorsIntro:
    "Hesaplanan göstergeler temel sayılardan çıkarılır ve bir hedefe ne kadar ulaşıldığını gösterir. Nitel göstergeler hesap gerektirmeyen ipuçlarıdır.",
  sameAs: "Birlikte toplanan",
  breakdown: "Dağılım",
  breaks: "Serideki kırılmalar",
  breakFrom: (period, reason) => `${period} itibarıyla: ${reason}`,
  open: "Hâlâ açık",
  noFormula: "Formül",
  baseline: "Başlangıç değeri",
  baselineOn: (value, day) => `${value} (${day})`,
  source: "Konseptteki yeri",
  ownWord: "(bu uygulamanın sözcüğü)",
  origin: {
    text: "Metin",
    sections: "Konseptteki yerler",
    sectionsMean: "Ayraç içindekiler konsept metninin bölümünü gösterir.",
    date: "Tarih",
    noDate: "Listelerde konseptin tarihi yok. O zamandan beri neyin değiştiği her kayıtta yazar.",
    report: "Rapor",
    data: "Gösterilen",
    lists: "konseptin tutulduğu SharePoint listelerinin durumudur.",
  },
  glossary: {
    cityGoal: ["Üst ana hedef (übergeordnetes Leitziel)", "Uyum politikasının bütün kent için bir hedefi."],
    field: ["Eylem alanı (Handlungsfeld)", "Kentin çalıştığı bir alan; başlangıç durumu ve ana hedefleriyle."],
    goal: ["Ana hedef (Leitziel)", "Bir eylem alanında ulaşılmak istenen."],
    subGoal: ["Alt hedef (Teilziel)", "Bir ana hedeften çıkan sonuç."],
    recommendation: [
      "Öneri (Handlungsempfehlung)",
      "Konseptin bir ana hedef için önerdiği; kim ve ne zaman belirtilmez.",
    ],
    step: ["Uygulama adımı (Umsetzungsschritt)", "Bir ana hedefe doğru ilk adım; kim ve ne zaman bellidir."],
    measure: ["Önlem (Maßnahme)", "Bir öneri ya da bir uygulama adımı."],
    office: ["Sorumlu birim (Fachverantwortung)", "Yönetimde bir ana hedeften sorumlu olan birim."],
    baseFigure: [
      "Temel sayı (Grundzahl)",
      "Doğrudan bir kaynaktan alınan sayı. Dönem, esas alınan gün ve yaş belirlenmiştir.",
    ],
    keyFigure: [
      "Hesaplanan gösterge (Kennzahl)",
      "Temel sayılardan hesaplanır; bir hedefe ne kadar ulaşıldığını gösterir.",
    ],
    indicator: [
      "Nitel gösterge",
      "Bir şeyin uygulandığını ya da etkisini gösteren ipucu: bir tarih, bir değerlendirme, bir anket.",
    ],
    coreFigure: [
      "Çekirdek gösterge (Kernkennzahl)",
      "İstatistik yıllığından ya da Wegweiser Kommune’den bütün kent için her yıl güncellenen sayı.",
    ],
    monitoring: [
      "İzleme (Monitoring)",
      "Uyum çalışmalarının etkili olup olmadığına düzenli bakmak. Sayılar bir pusuladır, sıralama değildir.",
    ],
    body: [
      "Kurul (Gremium)",
      "Yönlendiren, uygulayan ya da görüş alışverişi yapan grup; örneğin yönlendirme grubu ya da yuvarlak masa.",
    ],
    decision: ["Karar (Beschluss)", "Bir kurulun toplantıda kararlaştırdığı; sorumlu birim ve son tarihle."],
    round: ["Geri bildirim turu", "Uygulama her birime kendi kanalında adımlarının ve sayılarının durumunu sorar."],
    report: ["Kent meclisine (Rat) rapor", "İlerleme ve sayılar hakkında yıllık belge."],
  },
};
