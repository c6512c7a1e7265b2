import { counted } from "./plural.ts";
import type { TabTexts } from "./tab.de.ts";
import { vocabularyRu } from "./vocabulary.ru.ts";

const again = "Попробовать ещё раз";
const steps = { one: "шаг", few: "шага", many: "шагов", other: "шага" };
const inFields = { one: "направлении работы", other: "направлениях работы" };
const keyFigures = {
  one: "расчётный показатель",
  few: "расчётных показателя",
  many: "расчётных показателей",
  other: "расчётного показателя",
};
const subGoals = { one: "подцель", few: "подцели", many: "подцелей", other: "подцели" };
const remarks = {
  one: "замечание к тексту концепции",
  few: "замечания к тексту концепции",
  many: "замечаний к тексту концепции",
  other: "замечания к тексту концепции",
};

export const tabRu: TabTexts = {
  ...vocabularyRu,
  locale: "ru-RU",
  none: "–",
  loading: "Загружается …",
  neverHeard: "Сообщений ещё нет",
  noPage: "Такой страницы нет.",
  overview: {
    heading: "Направления работы",
    steps: "Шаги",
    recommendations: "Рекомендации",
    indicators: "Индикаторы",
    units: "Ответственное ведомство",
    heard: "Последнее сообщение",
    totalSteps: (count) => counted("ru", count, steps),
    stepsIn: (fields) => `в ${counted("ru", fields, inFields)}`,
    heardOn: (moment) => `Последнее сообщение: ${moment}`,
    nothingHeard:
      "Пока никто ничего не сообщил. Координаторы начинают опрос на странице «Опросы» или пишут в команде «@Integrationskompass начать». После этого бот спрашивает каждую организацию в её канале.",
    keyFigures: (count) => counted("ru", count, keyFigures),
    reportedOf: (reported, all) => `сообщено: ${reported} из ${all}`,
    roundRuns: (title, dueOn, answered, asked, partly) =>
      `${title}: ответы до ${dueOn}. Ответили на всё: ${answered} из ${asked}${partly > 0 ? `, частично: ${partly}` : ""}.`,
    remarks: (count) => counted("ru", count, remarks),
    ways: "Другие страницы",
    matters: {
      label: "Что предстоит",
      none: "Сейчас ничего не предстоит.",
      blocked: "Меры с препятствиями",
      late: "Просроченные меры",
      silent: "Шаги, о которых ещё не сообщали",
      openDecisions: "Открытые решения",
      lateDecisions: "Просроченные решения",
      news: {
        meeting: (day) => `Меры с новыми сообщениями после заседания ${day}`,
        round: (day) => `Меры с новыми сообщениями с начала опроса ${day}`,
      },
      next: (body, day) => `Повестка следующего заседания: ${body}, ${day}`,
    },
  },
  field: {
    back: "Все направления работы",
    trail: "Путь к странице",
    heading: (key, title) => `${key} ${title}`,
    situation: "Исходное положение",
    goal: (number) => `${number}-я основная цель`,
    subGoals: (count) => counted("ru", count, subGoals),
    units: "Ответственное ведомство",
    steps: "Шаги",
    step: "Шаг",
    recommendations: "Рекомендации",
    recommendation: "Рекомендация",
    doneBy: "Кто",
    deadline: "Когда",
    due: (day) => `до ${day}`,
    late: "Просрочено",
    status: "Состояние",
    progress: (perCent) => `${perCent}\u00a0%`,
    obstacle: "Препятствие",
    said: "Пояснения",
    heard: "Последнее сообщение",
    toValue: "Смотреть значения",
    baseFigures: "Базовые показатели",
    baseFigure: "Базовый показатель",
    kind: "Вид",
    period: "Период",
    value: "Значение",
    sameAs: (key) => `Тот же показатель, что и ${key}`,
    baseFigureKind: {
      count: "Количество",
      share: "Доля",
      amount: "Величина",
      register: "Список",
    },
    indicators: "Индикаторы и расчётные показатели",
    indicator: "Индикатор",
    indicatorKind: {
      keyFigure: "Расчётный показатель",
      qualitative: "Качественный",
    },
    target: "Цель",
    answers: "Последние ответы",
    when: "Когда",
    unit: "Организация",
    what: "Пункт",
    onBehalfOf: (name) => `От имени: ${name}`,
    reportedFor: (period) => `Число сообщено (${period})`,
    notCollectable: (period) => `Получить нельзя (${period})`,
    unknownUnit: "Организации больше нет в концепции",
    fromFile: "Загружено из файла",
    noAnswers:
      "Ответов пока нет. Как только организация ответит в своём канале на карточку бота, ответ появится здесь.",
    notFound: (key) => `Направления работы ${key} в концепции нет.`,
  },
  figures: {
    heading: (key, title) => `Числа: ${key} ${title}`,
    open: "Числа этой сферы деятельности",
  },
  rounds: {
    heading: {
      rounds: "Опросы",
      plan: "Периодичность опросов",
      preview: "Предварительный просмотр карточек",
      answer: "Дать ответ",
    },
    places: "Всё об опросах",
  },
  lint: "Проверить концепцию",
  place: {
    shareLink: "Поделиться ссылкой",
    toStage: "Показать на сцене",
    notOnStage:
      "Показать на сцене не получилось. Возможно, сейчас показывает кто-то другой или вы участвуете только как гость.",
  },
  configure: {
    heading: "Что должна показывать вкладка?",
    overview: "Все направления работы",
    loading: "Загружаются отдельные направления работы …",
    withoutFields: (reason) =>
      `Отдельные направления работы сейчас выбрать нельзя (${reason}). Обзор всё равно можно добавить.`,
  },
  remark: {
    inText: (kinds) => `В тексте: ${kinds.join(", ")}`,
    kind: {
      contradiction: "противоречие",
      unknownOffice: "неизвестная организация",
      spelling: "написание",
      gap: "пробел",
      note: "замечание",
    },
  },
  feed: {
    loading: "Загружается интеграционная концепция …",
    stale: (time) => `По состоянию на ${time}, связь прервана`,
    news: "Поступили новые ответы.",
  },
  firstRun: {
    title: "Концепция ещё не загружена",
    body: "Списки на сайте SharePoint созданы, но пусты. ИТ-отдел города один раз загружает концепцию из файла; после этого здесь появятся направления работы.",
    retry: "Проверить ещё раз",
  },
  trouble: {
    signedOut: {
      title: "Вы не вошли в систему",
      body: "Integrationskompass читает списки с вашими собственными правами. Пожалуйста, войдите и подтвердите запрос Microsoft.",
      retry: "Войти",
    },
    forbidden: {
      title: "Вам пока нельзя читать концепцию",
      body: "Право на чтение дают владельцы сайта SharePoint интеграционной концепции. Пожалуйста, попросите их или координаторов добавить вас.",
      retry: again,
    },
    notFound: {
      title: "Не хватает списка",
      body: "Сайт SharePoint или один из его списков не найден. ИТ-отдел города проверит настройку и восстановит удалённые списки из корзины сайта.",
      retry: again,
    },
    unreachable: {
      title: "Нет связи",
      body: "Microsoft 365 сейчас недоступен. Пожалуйста, проверьте подключение к интернету; Integrationskompass сам продолжает попытки.",
      retry: again,
    },
    faultySetup: {
      title: "Настройка не завершена",
      body: "Integrationskompass не может запуститься. Пожалуйста, передайте указание ниже в ИТ-отдел города.",
      retry: again,
    },
    unexpected: {
      title: "Не получилось",
      body: "Прочитать концепцию не удалось. Если это не пройдёт, передайте указание ниже в ИТ-отдел города.",
      retry: again,
    },
  },
  detail: "Указание для ИТ-отдела",
};
