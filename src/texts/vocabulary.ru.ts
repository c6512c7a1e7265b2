import type { Vocabulary } from "./vocabulary.de.ts";

export const vocabularyRu: Vocabulary = {
  product: "Integrationskompass",
  roundTitle: (day) => `Опрос ${day}`,
  measureStatus: {
    unknown: "Нет сведений",
    planned: "Запланировано",
    underway: "Выполняется",
    blocked: "Есть препятствие",
    done: "Выполнено",
    dropped: "Отменено",
  },
  indicatorState: {
    unknown: "Нет сведений",
    reached: "Достигнуто",
    onTheWay: "На пути к цели",
    atRisk: "Под угрозой",
    missed: "Не достигнуто",
  },
  fulfilment: {
    fulfilled: "Выполнено",
    partly: "Выполнено частично",
    not: "Не выполнено",
    unknown: "Сказать нельзя",
  },
  unitKind: {
    office: "Ответственное ведомство",
    roundTable: "Круглый стол",
    partner: "Партнёр",
    steering: "Координационная группа",
  },
  decisionState: {
    open: "Ещё не начато",
    underway: "В работе",
    done: "Выполнено",
    dropped: "Отменено",
  },
  itemKind: {
    decision: "Решение",
    step: "Шаг",
    figure: "Базовый показатель",
    indicator: "Индикатор",
    voice: "Своими словами",
  },
  measureKind: {
    recommendation: "Рекомендация",
    step: "Шаг",
  },
  roundState: {
    planned: "запланирован",
    paused: "приостановлен",
    opening: "начинается",
    open: "идёт",
    closing: "завершается",
    closed: "завершён",
    cancelled: "отменён",
  },
  language: {
    de: "Немецкий",
    en: "Английский",
    tr: "Турецкий",
    ru: "Русский",
  },
  periods: {
    year: (year) => `${year} год`,
    schoolYear: (years) => `${years} учебный год`,
    quarter: (quarter, year) => `${quarter}-й квартал ${year} года`,
    referenceDate: (day) => `на ${day}`,
  },
};
