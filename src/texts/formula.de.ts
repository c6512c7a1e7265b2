import type { FaultyFormula } from "../core/key-figures/concept-formulas.ts";

/** What is wrong with a formula, in one language. */
export interface FormulaTexts {
  readonly atEnd: (formula: string) => string;
  readonly part: (formula: string, part: string) => string;
  readonly fault: (fault: FaultyFormula["faults"][number]) => string;
}

export const formulaDe: FormulaTexts = {
  atEnd: (formula) => `„${formula}“, am Ende`,
  part: (formula, part) => (part === formula ? `„${formula}“` : `„${part}“ in „${formula}“`),
  fault(fault) {
    switch (fault.kind) {
      case "tooLong":
        return "Die Formel ist zu lang. In mehrere Kennzahlen teilen.";
      case "tooDeep":
        return "Zu viele Klammern ineinander. In mehrere Kennzahlen teilen.";
      case "unexpected":
        return 'Das ergibt keine Formel. So sieht eine aus: "100 * G2 / G1".';
      case "decimalComma":
        return "In Formeln steht ein Punkt vor den Nachkommastellen.";
      case "groupedDigits":
        return "In Formeln werden Tausender nicht abgetrennt.";
      case "cellsOutsideSum":
        return "[*] steht für mehrere Zahlen und gehört in sum(…).";
      case "unknownFigure":
        return `Eine Grund- oder Kennzahl ${fault.key} gibt es nicht. Den Schlüssel berichtigen.`;
      case "unknownCell":
        return `${fault.key} ist nicht nach „${fault.cell}“ aufgegliedert. Das Kürzel berichtigen.`;
      case "noCells":
        return `${fault.key} ist nicht aufgegliedert. Ohne [*] angeben.`;
      case "unitMismatch":
        return `Zusammengezählt wird Verschiedenes: ${unit(fault.left)} und ${unit(fault.right)}. Die Maßeinheiten angleichen oder anders rechnen.`;
      case "divisionByZero":
        return "Hier wird durch null geteilt.";
      case "cycle":
        return fault.through.length === 0
          ? "Die Kennzahl wird aus sich selbst berechnet."
          : `Die Kennzahl wird über ${fault.through.join(", ")} aus sich selbst berechnet.`;
    }
  },
};

function unit(text: string): string {
  return text === "" ? "eine Zahl ohne Maßeinheit" : `„${text}“`;
}
