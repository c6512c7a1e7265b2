import type { TabTexts } from "./tab.de.ts";
import { vocabularyTr } from "./vocabulary.tr.ts";

const again = "Tekrar dene";

export const tabTr: TabTexts = {
  ...vocabularyTr,
  locale: "tr-TR",
  none: "–",
  loading: "Yükleniyor …",
  neverHeard: "Henüz bildirilmedi",
  overview: {
    heading: "Eylem alanları",
    steps: "Uygulama adımları",
    recommendations: "Öneriler",
    indicators: "Göstergeler",
    units: "Sorumlu birim",
    heard: "Son bildirim",
    totalSteps: (count) => `${count} uygulama adımı`,
    stepsIn: (fields) => `(${fields} eylem alanında)`,
    heardOn: (moment) => `Son bildirim: ${moment}`,
    nothingHeard:
      "Henüz kimse bir şey bildirmedi. Koordinasyon, “Geri bildirim turları” altında bir tur başlatır ya da ekipte “@Integrationskompass başlat” yazar. Bot bundan sonra her birime kendi kanalında sorar.",
    reportedOf: (reported, all) => (all === 0 ? "yok" : `bildirilen: ${reported} / ${all}`),
    roundRuns: (title, dueOn, answered, asked) =>
      `${title}: son yanıt tarihi ${dueOn}, yanıt veren birimler: ${answered} / ${asked}`,
    remarks: (count) => `Konsept metniyle ilgili ${count} açıklama`,
  },
  field: {
    back: "Bütün eylem alanları",
    trail: "Gezinti yolu",
    heading: (key, title) => `${key} ${title}`,
    situation: "Başlangıç durumu",
    goal: (number) => `${number}. ana hedef`,
    subGoals: (count) => `${count} alt hedef`,
    units: "Sorumlu birim",
    steps: "Uygulama adımları",
    step: "Adım",
    recommendations: "Öneriler",
    recommendation: "Öneri",
    doneBy: "Kim",
    deadline: "Ne zaman",
    due: (day) => `en geç ${day}`,
    status: "Durum",
    progress: (perCent) => `%${perCent}`,
    obstacle: "Engel",
    comment: "Not",
    heard: "Son bildirim",
    baseFigures: "Temel sayılar",
    baseFigure: "Temel sayı",
    kind: "Tür",
    period: "Dönem",
    value: "Değer",
    sameAs: (key) => `${key} ile aynı sayı`,
    baseFigureKind: {
      count: "Sayı",
      share: "Oran",
      amount: "Miktar",
      register: "Liste",
    },
    indicators: "Göstergeler ve anahtar sayılar",
    indicator: "Gösterge",
    indicatorKind: {
      keyFigure: "Anahtar sayı",
      qualitative: "Nitel",
    },
    target: "Hedef",
    answers: "Son yanıtlar",
    when: "Ne zaman",
    unit: "Birim",
    what: "Madde",
    onBehalfOf: (name) => `Adına yanıtlanan: ${name}`,
    reportedFor: (period) => `Sayı bildirildi (${period})`,
    notCollectable: (period) => `Elde edilemiyor (${period})`,
    unknownUnit: "Birim artık konseptte yok",
    noAnswers: "Henüz yanıt yok. Bir birim kanalında botun kartını yanıtlar yanıtlamaz yanıt burada görünür.",
    notFound: (key) => `Konseptte ${key} numaralı bir eylem alanı yok.`,
  },
  figures: {
    heading: (key, title) => `${key} ${title}: sayılar`,
    open: "Bu eylem alanının sayıları",
  },
  rounds: {
    heading: {
      rounds: "Geri bildirim turları",
      plan: "Turların sıklığı",
      preview: "Kartların önizlemesi",
      answer: "Yanıt ver",
    },
    places: "Geri bildirim turlarıyla ilgili sayfalar",
  },
  lint: "Konsepti kontrol et",
  place: {
    shareLink: "Bağlantıyı paylaş",
    toStage: "Sahnede göster",
    notOnStage:
      "Bu, sahnede gösterilemedi. Belki şu anda başka biri paylaşıyor ya da yalnızca konuk olarak katılıyorsunuz.",
  },
  configure: {
    heading: "Sekme ne göstersin?",
    overview: "Bütün eylem alanları",
    loading: "Eylem alanları yükleniyor …",
    withoutFields: (reason) =>
      `Tek tek eylem alanları şu anda seçilemiyor (${reason}). Genel görünümü yine de ekleyebilirsiniz.`,
  },
  remark: {
    inText: (kinds) => `Metinde: ${kinds.join(", ")}`,
    kind: {
      contradiction: "Çelişki",
      unknownOffice: "Bilinmeyen birim",
      spelling: "Yazım",
      gap: "Boşluk",
      note: "Açıklama",
    },
  },
  feed: {
    loading: "Entegrasyon konsepti yükleniyor …",
    stale: (time) => `Saat ${time} durumu, bağlantı kesildi`,
    news: "Yeni yanıtlar geldi.",
  },
  firstRun: {
    title: "Henüz konsept yüklenmedi",
    body: "SharePoint sitesindeki listeler hazır, ama boş. Belediyenin bilişim birimi konsepti dosyasından bir kez yükler; sonra eylem alanları burada görünür.",
    retry: "Tekrar kontrol et",
  },
  trouble: {
    signedOut: {
      title: "Oturum açılmadı",
      body: "Integrationskompass listeleri sizin kendi yetkilerinizle okur. Lütfen oturum açın ve Microsoft'un sorusunu onaylayın.",
      retry: "Oturum aç",
    },
    forbidden: {
      title: "Konsepti henüz okuyamazsınız",
      body: "Okuma yetkisini entegrasyon konseptinin SharePoint sitesinin sahipleri verir. Lütfen onlardan ya da koordinasyondan sizi eklemelerini isteyin.",
      retry: again,
    },
    notFound: {
      title: "Bir liste eksik",
      body: "SharePoint sitesi ya da listelerinden biri bulunamadı. Belediyenin bilişim birimi kurulumu kontrol eder ve silinen listeleri sitenin geri dönüşüm kutusundan geri getirir.",
      retry: again,
    },
    unreachable: {
      title: "Bağlantı yok",
      body: "Microsoft 365'e şu anda ulaşılamıyor. Lütfen internet bağlantınızı kontrol edin; Integrationskompass kendiliğinden denemeyi sürdürür.",
      retry: again,
    },
    faultySetup: {
      title: "Kurulum tamamlanmamış",
      body: "Integrationskompass bu hâliyle başlayamıyor. Lütfen aşağıdaki notu belediyenin bilişim birimine iletin.",
      retry: again,
    },
    unexpected: {
      title: "Bu olmadı",
      body: "Konsept okunamadı. Böyle devam ederse lütfen aşağıdaki notu belediyenin bilişim birimine iletin.",
      retry: again,
    },
  },
  detail: "Bilişim birimi için not",
};
