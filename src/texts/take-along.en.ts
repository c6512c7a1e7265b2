import type { TakeAlongTexts } from "./take-along.de.ts";

export const takeAlongEn: TakeAlongTexts = {
  download: "Download as a CSV file",
  copy: "Copy the table",
  copied: "The table is in the clipboard.",
  notCopied: "The table could not be copied. Please download the file instead.",
};
