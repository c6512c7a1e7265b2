import { counted } from "./plural.ts";
import type { SearchTexts } from "./search.de.ts";

const hits = { one: "результат", few: "результата", many: "результатов", other: "результата" };

export const searchRu: SearchTexts = {
  label: "Поиск по концепции, ответам, решениям, заседаниям и сетям",
  hint: "Несколько слов сужают поиск. Концепция на немецком языке; ä, ö, ü можно писать и как ae, oe, ue.",
  count: (count) => counted("ru", count, hits),
  none: (text) => `По запросу «${text}» ничего не найдено.`,
  more: (count) => `Показать ещё (осталось ${counted("ru", count, hits)})`,
  group: (name, count) => `${name} (${count})`,
  kinds: {
    field: "Направления работы",
    goal: "Основные цели",
    measure: "Меры",
    figure: "Базовые показатели",
    indicator: "Индикаторы и расчётные показатели",
    decision: "Решения",
    comment: "Ответы",
    unit: "Организации",
    network: "Круглые столы и сети",
    cityGoal: "Цели для всего города",
    body: "Органы",
    meeting: "Заседания",
    steeringTask: "Задачи координации",
  },
  voice: "Что получается, чего не хватает",
  said: (unit, day) => `${unit}, ${day}`,
  unknownUnit: "Организации больше нет в концепции",
};
