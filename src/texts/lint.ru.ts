import { formulaRu } from "./formula.ru.ts";
import { formulaFaults } from "./formula.ts";
import type { LintTexts } from "./lint.de.ts";
import { counted } from "./plural.ts";

const findings = { one: "замечание", few: "замечания", many: "замечаний", other: "замечания" };
const items = { one: "открытый пункт", few: "открытых пункта", many: "открытых пунктов", other: "открытого пункта" };

/** Names stay German, and are set apart. */
function quoted(names: readonly string[]): string {
  return names.map((name) => `«${name}»`).join(", ");
}

export const lintRu: LintTexts = {
  rules: {
    contradiction: {
      name: "Противоречие в тексте",
      why: "Если в тексте сказано и то и другое, каждая организация может сослаться на своё.",
      mend: "Выясните, что верно, исправьте данные и удалите замечание.",
    },
    gap: {
      name: "Пробел в тексте",
      why: "То, что текст оставляет открытым, каждая организация дополняет по-своему или не дополняет вовсе.",
      mend: "Дополните то, чего не хватает, и удалите замечание.",
    },
    spelling: {
      name: "Разное написание",
      why: "Два написания выглядят как две разные вещи, и поиск находит только одну из них.",
      mend: "Выберите одно написание, исправьте данные и удалите замечание.",
    },
    unknownOffice: {
      name: "Неизвестная организация",
      why: "Если организация больше нигде не названа, неясно, кто имеется в виду и кто отвечает.",
      mend: "Выясните, кто имеется в виду, внесите эту организацию и удалите замечание.",
    },
    nameWithoutUnit: {
      name: "Название без организации",
      why: "Кого нет в списке организаций, того никогда не спрашивают.",
      mend: "Исправьте название, внесите организацию или добавьте ей это название как другое написание.",
    },
    unitNamedOnce: {
      name: "Организация названа только один раз",
      why: "Названное лишь однажды часто оказывается другим написанием или организацией, которой нет.",
      mend: "Укажите, к чему относится организация; если имеется в виду другая, добавьте ей это название как другое написание, а эту удалите.",
    },
    nobodyNamed: {
      name: "Никто не назван",
      why: "Где никто не назван, никого и не спрашивают.",
      mend: "Укажите, кто отвечает или действует.",
    },
    stepByOthers: {
      name: "Действует другая организация",
      why: "Тот, кто отвечает за основную цель, должен сообщать о шаге, который делают другие.",
      mend: "Сделайте действующую организацию ответственной и за основную цель или укажите в шаге, кто участвует от ответственного ведомства.",
    },
    deadlineWithoutDate: {
      name: "Срок без даты",
      why: "Без даты нельзя сказать, просрочен ли шаг.",
      mend: "Укажите день, до которого шаг должен быть сделан.",
    },
    goalWithoutFigures: {
      name: "Основная цель без базовых показателей",
      why: "Без базового показателя нельзя показать, меняется ли что-нибудь.",
      mend: "Определите, что считать, и создайте для этого базовый показатель.",
    },
    indicatorWithoutTarget: {
      name: "Индикатор без цели",
      why: "Без цели ни один результат не говорит, достаточно ли его.",
      mend: "Укажите, чего и к какому сроку нужно достичь.",
    },
    targetWithoutFigure: {
      name: "Целевое значение без базового показателя",
      why: "Если ничего не считать, нельзя подтвердить, что целевое значение достигнуто.",
      mend: "Создайте базовый показатель, который считает то, чего требует целевое значение.",
    },
    faultyFormula: {
      name: "Формулу нельзя вычислить",
      why: "Пока формула ошибочна, вместо показателя стоит только эта причина.",
      mend: "Исправьте формулу.",
    },
    taskWithoutBody: {
      name: "Задача без органа",
      why: "То, что не относится ни к одному органу, не попадает ни в одну повестку дня.",
      mend: "Выберите орган.",
    },
    unitWithoutChannel: {
      name: "Организация без канала",
      why: "Без канала организация не получает запроса, хотя от неё чего-то ждут.",
      mend: "Напишите в команде «@Integrationskompass назначить» и выберите канал. За партнёров без Teams может ответить другая организация («От имени»).",
    },
    figureNeverReported: {
      name: "Базовый показатель, о котором не сообщали",
      why: "Пока ничего не сообщено, нет и ни одного расчётного показателя, который на нём основан.",
      mend: "Сообщите его в следующем опросе. Если показатель больше не нужен, уберите его из концепции.",
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
        return `Организации «${fault.name}» нет.`;
      case "unitNamedOnce":
        return `Отвечает или действует только здесь: ${fault.at}; нет ни в одном списке участников, не относится ни к одной организации.`;
      case "nobodyNamed":
        return "Никто не указан.";
      case "stepByOthers":
        return `Действует: ${quoted(fault.doneBy)}. Отвечает: ${quoted(fault.responsible)}.`;
      case "deadlineWithoutDate":
        return fault.term === undefined ? "Срок не указан." : `«${fault.term}», даты нет.`;
      case "goalWithoutFigures":
        return "Базовых показателей нет.";
      case "indicatorWithoutTarget":
        return fault.kind === "keyFigure"
          ? "У расчётного показателя нет целевого значения."
          : "Не указано, чего и к какому сроку нужно достичь.";
      case "targetWithoutFigure":
        return `«${fault.target}»; у основной цели нет базовых показателей.`;
      case "faultyFormula":
        return formulaFaults(formulaRu, fault.formula);
      case "taskWithoutBody":
        return fault.body === undefined ? "Орган не указан." : `Органа «${fault.body}» нет.`;
      case "unitWithoutChannel":
        return `${counted("ru", fault.open, items)}, канал не назначен.`;
      case "figureNeverReported":
        return "Сообщений пока нет.";
    }
  },
  partName(part) {
    switch (part) {
      case "concept":
        return "Вся концепция";
      case "units":
        return "Организации и партнёры";
      case "steering":
        return "Координация";
      default:
        return `${part.key} ${part.title}`;
    }
  },
  counts: (count) => counted("ru", count, findings),
  nothing: "Здесь замечаний нет.",
  intro:
    "Что в концепции остаётся открытым или противоречит само себе, в порядке концепции. Это не оценка: замечание лишь говорит, что нужно выяснить.",
  filter: "Замечания по правилам",
  all: "Все",
  filterItem: (name, count) => `${name} (${count})`,
  without: (names) => `Без замечаний: ${names.join(", ")}.`,
  item: "Пункт",
  finding: "Замечание",
  mendWhere: "Исправить",
  columns: { part: "Раздел", rule: "Правило", key: "Номер", source: "Место в концепции" },
  fileName: (day) => `Proverka-kontseptsii-${day}.csv`,
  numbered: (number, all) => `Замечание ${number} из ${all}`,
  mend: (how) => `Как исправить: ${how}`,
  filters: "Отобрать замечания",
  inField: "Поле деятельности",
  ofOffice: "Организация",
  any: "Все",
  more: (count) => `Показать ещё (осталось ${count})`,
  links: {
    remarks: "Снять замечание",
    units: "Изменить ответственных",
    doneBy: "Изменить исполнителей",
    deadline: "Указать срок",
    baseFigures: "Создать базовый показатель",
    target: "Указать цель",
    formula: "Исправить формулу",
    body: "Выбрать орган",
    partOf: "Указать, куда входит",
    unit: "Создать организацию",
    answer: "Ответить сейчас",
    ask: "Что спросит следующий опрос",
  },
  linkOf: (link, item) => `${link}: ${item}`,
};
