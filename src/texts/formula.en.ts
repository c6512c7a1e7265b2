import type { FormulaTexts } from "./formula.de.ts";

export const formulaEn: FormulaTexts = {
  atEnd: (formula) => `“${formula}”, at the end`,
  part: (formula, part) => (part === formula ? `“${formula}”` : `“${part}” in “${formula}”`),
  fault(fault) {
    switch (fault.kind) {
      case "tooLong":
        return "The formula is too long. Split it into several key figures.";
      case "tooDeep":
        return "Too many brackets inside each other. Split it into several key figures.";
      case "unexpected":
        return 'This is no formula. One looks like this: "100 * G2 / G1".';
      case "decimalComma":
        return "Formulas have a point before the decimals.";
      case "groupedDigits":
        return "Formulas do not separate thousands.";
      case "cellsOutsideSum":
        return "[*] stands for several numbers and belongs into sum(…).";
      case "unknownFigure":
        return `There is no base figure or key figure ${fault.key}. Correct the key.`;
      case "unknownCell":
        return `${fault.key} is not broken down by “${fault.cell}”. Correct the code.`;
      case "noCells":
        return `${fault.key} is not broken down. Write it without [*].`;
      case "unitMismatch":
        return `Different things are added up: ${unit(fault.left)} and ${unit(fault.right)}. Make the units of measure agree or calculate in another way.`;
      case "divisionByZero":
        return "This divides by zero.";
      case "cycle":
        return fault.through.length === 0
          ? "The key figure is calculated from itself."
          : `The key figure is calculated from itself by way of ${fault.through.join(", ")}.`;
    }
  },
};

function unit(text: string): string {
  return text === "" ? "a number without a unit of measure" : `“${text}”`;
}
