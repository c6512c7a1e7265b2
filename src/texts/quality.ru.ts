import type { QualityTexts } from "./quality.de.ts";

export const qualityRu: QualityTexts = {
  intro:
    "Чего не хватает в сообщениях, что устарело или осталось открытым. Это список вопросов, а не оценка: в нём названы ведомства, а не люди, и порядок — как в концепции.",
  nothing: "Здесь открытых вопросов нет.",
  counts: (count) => `Открытых вопросов: ${count}.`,
  offices: "По ответственным ведомствам",
  allOffices: "Все ведомства",
  item: "Пункт",
  finding: "Что открыто",
  mendWhere: "Где дополнить",
  columns: { field: "Направление работы", rule: "Вид замечания", key: "Номер" },
  fileName: (day) => `Kachestvo-dannykh-${day}.csv`,
  answer: "Ответить сейчас",
  ask: "В следующем раунде опроса",
  rules: {
    overdue: { name: "Срок прошёл", why: "День прошёл, и никто не сообщил, что шаг выполнен или отменён." },
    progressContradicts: {
      name: "Состояние и прогресс противоречат друг другу",
      why: "И то и другое сразу быть не может.",
    },
    blockedWithoutObstacle: { name: "Застопорилось без причины", why: "Не зная препятствия, никто не может помочь." },
    doneWithoutEvidence: { name: "Завершено без подтверждения", why: "Выполнено, но не сказано, по чему это видно." },
    figureMissing: { name: "Нет показателя", why: "Период закончился, а нет ни значения, ни причины." },
    provisional: { name: "Показатель предварительный", why: "Последнее значение ещё не окончательное." },
    withoutSource: { name: "Показатель без источника", why: "Без источника значение нельзя проверить." },
    stale: { name: "Давно нет сообщений", why: "Последнему сообщению не меньше года." },
    neverHeard: { name: "Ещё не сообщалось", why: "Об этом пока никто ничего не сообщил." },
  },
  found: {
    neverHeard: "Сообщений пока нет.",
    blockedWithoutObstacle: "Застопорилось; препятствие не названо.",
    doneWithoutEvidence: "Нет подтверждения или примечания.",
    overdue: (day) => `Срок был ${day}.`,
    progressContradicts: (status, perCent) => `Состояние «${status}», прогресс ${perCent} %.`,
    figureMissing: (period) => `Нет данных за: ${period}.`,
    last: (last) => `Последнее сообщение: ${last}.`,
    provisional: (period) => `Предварительно: ${period}.`,
    withoutSource: (period) => `Без источника: ${period}.`,
    stale: (day) => `Последнее сообщение: ${day}.`,
  },
};
