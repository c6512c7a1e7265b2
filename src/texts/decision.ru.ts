import { longestDecision } from "../core/decision-draft.ts";
import type { DecisionTexts } from "./decision.de.ts";
import { vocabularyRu } from "./vocabulary.ru.ts";

export const decisionRu: DecisionTexts = {
  locale: "ru-RU",
  none: "–",
  state: vocabularyRu.decisionState,
  heading: "Решения",
  decision: "Решение",
  text: "Формулировка",
  unit: "Ответственное ведомство",
  chooseUnit: "Выберите",
  dueOn: "Срок (необязательно)",
  due: "Срок",
  decidedOn: "Принято",
  status: "Состояние",
  note: "Примечание о ходе выполнения",
  record: "Записать решение",
  change: "Изменить",
  deeds: "Что можно сделать",
  changeNamed: (text) => `Изменить решение: ${text}`,
  save: "Сохранить",
  recorded: "Решение записано. В следующем раунде ответственное ведомство спросят о нём.",
  saved: "Решение сохранено.",
  notSaved: "Ещё не сохранено. Пожалуйста, посмотрите на отмеченные поля.",
  faults: {
    "text.missing": "Пожалуйста, напишите, что решено.",
    "text.tooLong": `Формулировка длиннее ${longestDecision} знаков.`,
    "unit.missing": "Пожалуйста, выберите ведомство, которое выполнит решение.",
    "dueOn.noDay": "Пожалуйста, укажите дату.",
    "dueOn.past": "Этот день раньше заседания.",
  },
};
