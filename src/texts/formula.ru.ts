import type { FormulaTexts } from "./formula.de.ts";

export const formulaRu: FormulaTexts = {
  atEnd: (formula) => `«${formula}», в конце`,
  part: (formula, part) => (part === formula ? `«${formula}»` : `«${part}» в «${formula}»`),
  fault(fault) {
    switch (fault.kind) {
      case "tooLong":
        return "Формула слишком длинная. Разделите её на несколько показателей.";
      case "tooDeep":
        return "Слишком много вложенных скобок. Разделите формулу на несколько показателей.";
      case "unexpected":
        return 'Это не формула. Пример: "100 * G2 / G1".';
      case "decimalComma":
        return "В формулах перед дробной частью ставится точка.";
      case "groupedDigits":
        return "В формулах разряды не разделяются.";
      case "cellsOutsideSum":
        return "[*] обозначает несколько чисел и должно стоять в sum(…).";
      case "unknownFigure":
        return `Базового числа или показателя ${fault.key} нет. Исправьте ключ.`;
      case "unknownCell":
        return `${fault.key} не разбито по «${fault.cell}». Исправьте код.`;
      case "noCells":
        return `${fault.key} не имеет разбивки. Укажите без [*].`;
      case "unitMismatch":
        return `Складывается разное: ${unit(fault.left)} и ${unit(fault.right)}. Приведите единицы измерения в соответствие или считайте иначе.`;
      case "divisionByZero":
        return "Здесь деление на ноль.";
      case "cycle":
        return fault.through.length === 0
          ? "Показатель вычисляется из самого себя."
          : `Показатель вычисляется из самого себя через ${fault.through.join(", ")}.`;
    }
  },
};

function unit(text: string): string {
  return text === "" ? "число без единицы измерения" : `«${text}»`;
}
