import type { FormulaTexts } from "./formula.de.ts";

export const formulaTr: FormulaTexts = {
  atEnd: (formula) => `“${formula}”, sonunda`,
  part: (formula, part) => (part === formula ? `“${formula}”` : `“${formula}” içinde “${part}”`),
  fault(fault) {
    switch (fault.kind) {
      case "tooLong":
        return "Formül çok uzun. Birkaç göstergeye bölün.";
      case "tooDeep":
        return "İç içe çok fazla parantez var. Birkaç göstergeye bölün.";
      case "unexpected":
        return 'Bu bir formül değil. Örnek: "100 * G2 / G1".';
      case "decimalComma":
        return "Formüllerde ondalıklardan önce nokta kullanılır.";
      case "groupedDigits":
        return "Formüllerde binlikler ayrılmaz.";
      case "cellsOutsideSum":
        return "[*] birden çok sayıyı gösterir ve sum(…) içine yazılır.";
      case "unknownFigure":
        return `${fault.key} adında bir temel sayı ya da gösterge yok. Anahtarı düzeltin.`;
      case "unknownCell":
        return `${fault.key}, “${fault.cell}” ölçütüne göre ayrıştırılmamış. Kodu düzeltin.`;
      case "noCells":
        return `${fault.key} ayrıştırılmamış. [*] olmadan yazın.`;
      case "unitMismatch":
        return `Farklı şeyler toplanıyor: ${unit(fault.left)} ve ${unit(fault.right)}. Ölçü birimlerini eşitleyin ya da başka türlü hesaplayın.`;
      case "divisionByZero":
        return "Burada sıfıra bölünüyor.";
      case "cycle":
        return fault.through.length === 0
          ? "Gösterge kendisinden hesaplanıyor."
          : `Gösterge, ${fault.through.join(", ")} üzerinden kendisinden hesaplanıyor.`;
    }
  },
};

function unit(text: string): string {
  return text === "" ? "ölçü birimi olmayan bir sayı" : `“${text}”`;
}
