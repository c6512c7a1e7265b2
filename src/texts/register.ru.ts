import { counted } from "./plural.ts";
import type { RegisterTexts } from "./register.de.ts";

const decisions = { one: "решение", few: "решения", many: "решений", other: "решения" };

export const registerRu: RegisterTexts = {
  stages: "Решения по состоянию",
  anyStage: "В любом состоянии",
  stage: { open: "Открытые", late: "Просроченные", settled: "Выполненные или отменённые" },
  bodies: "Решения по органам",
  anyBody: "Все органы",
  units: "Решения по организациям",
  anyUnit: "Все организации",
  empty: "Пока не записано ни одного решения. Координаторы записывают решения на странице заседания.",
  none: "Под этот выбор не подходит ни одно решение.",
  count: (shown, all) => (shown === all ? counted("ru", all, decisions) : `показано решений: ${shown} из ${all}`),
  number: "Номер",
  concerns: "Касается",
  body: "Орган",
  meeting: "Орган и заседание",
  late: "Просрочено",
  yes: "да",
  no: "нет",
  fileName: (day) => `resheniya-${day}.csv`,
};
