import type { FigureImportTexts } from "./figure-import.de.ts";
import { counted } from "./plural.ts";

const count = new Intl.NumberFormat("en-GB");

export const figureImportEn: FigureImportTexts = {
  template: {
    heading: "Get an Excel template",
    body: "One file for each office with its base figures, periods and breakdowns. What has been reported is filled in. The file is in German.",
    bodyWithout:
      "One file for each office with its base figures, periods and breakdowns, without values. The file is in German.",
    year: "Period",
    latest: "Latest periods that have ended",
    unit: "Office",
    figures: "Base figures",
    button: "Excel template",
    buttonOf: (unit) => `Excel template: ${unit}`,
    fileName: (unit, year) => `grundzahlen-${unit}${year === "" ? "" : `-${year}`}.xlsx`,
    none: "The concept has no base figures that an office reports.",
  },
  file: {
    heading: "Import a completed file",
    choose: "Choose a file",
    drop: "or drag it here: Excel (.xlsx) or CSV. Nothing is written until you have seen what changes.",
    refused:
      "Reported figures are confidential. You may not read or write the list “Zahlenwerte (vertraulich)”. Whoever manages the SharePoint site grants this right in the permissions of that list.",
  },
  reading: {
    heading: (file) => `Reading ${file}`,
    progress: (done, all) => `${count.format(done)} of ${count.format(all)} rows read`,
    stop: "Stop",
    stopped: "Stopped. Nothing was written.",
  },
  faults: {
    heading: (number) => counted("en", number, { one: "fault", other: "faults" }),
    body: (file) => `${file} was not imported, and nothing was written. Put the file right and choose it again.`,
    sheet: "Sheet",
    row: "Row",
    column: "Column",
    reason: "What is wrong",
    wholeFile: "whole file",
    more: (rest) => (rest === 0 ? "All faults are shown" : `More faults (${count.format(rest)})`),
  },
  preview: {
    heading: (file) => `What ${file} changes`,
    empty: "The file holds no number and no reason. There is nothing to import.",
    nothing: "Everything in the file has been reported already. Nothing changes.",
    fresh: (number) => `New (${count.format(number)})`,
    corrected: (number) => `Corrected (${count.format(number)})`,
    unchanged: (number) => `Unchanged: ${count.format(number)}`,
    figure: "Base figure",
    period: "Period",
    before: "So far",
    value: "In the file",
    source: "Source",
    notCollectable: (reason) => `cannot be collected: ${reason}`,
    provisional: "provisional",
    more: (rest) => (rest === 0 ? "All are shown" : `More (${count.format(rest)})`),
    reason: "Reason for the correction",
    reasonHint: "Final figures change. The reason holds for all whose comment says nothing new.",
    reasonMissing: "Please give the reason.",
    write: (number) => (number === 1 ? "Write one report" : `Write ${count.format(number)} reports`),
    otherFile: "Another file",
  },
  writing: {
    heading: "Writing the reports",
    progress: (done, all) => `${count.format(done)} of ${count.format(all)} reports written`,
  },
  done: {
    heading: (number) => (number === 1 ? "One report is written" : `${count.format(number)} reports are written`),
    body: "The service checks them for small numbers and publishes what may be shown; that takes about a minute.",
    figures: "Figures",
    further: "Import another file",
  },
  broken: {
    heading: "Writing broke off",
    body: (written, all) =>
      `${count.format(written)} of ${count.format(all)} reports are in the list. Go on, or import the file again later: only the rest is missing then, and nothing is there twice.`,
    firstMissing: (figure, period) => `The first one that is missing: ${figure}, ${period}.`,
    goOn: "Go on",
  },
  overtaken: {
    heading: "Somebody else has reported meanwhile",
    body: (number) =>
      `For ${counted("en", number, { one: "figure", other: "figures" })} the list now says something else than before. They were not written; everything else was.`,
    compare: "Compare again",
  },
};
