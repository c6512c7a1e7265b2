import type { FigureImportTexts } from "./figure-import.de.ts";
import { counted } from "./plural.ts";

const count = new Intl.NumberFormat("ru-RU");
const reports = { one: "сообщение", few: "сообщения", other: "сообщений" };

export const figureImportRu: FigureImportTexts = {
  template: {
    heading: "Получить шаблон Excel",
    body: "Для каждого ведомства — файл с его базовыми показателями, периодами и разбивками. Уже сообщённое заполнено. Файл на немецком языке.",
    bodyWithout:
      "Для каждого ведомства — файл с его базовыми показателями, периодами и разбивками, без значений. Файл на немецком языке.",
    year: "Период",
    latest: "Последние завершённые периоды",
    unit: "Ведомство",
    figures: "Базовые показатели",
    button: "Шаблон Excel",
    buttonOf: (unit) => `Шаблон Excel: ${unit}`,
    fileName: (unit, year) => `grundzahlen-${unit}${year === "" ? "" : `-${year}`}.xlsx`,
    none: "В концепции нет базовых показателей, о которых сообщает ведомство.",
  },
  file: {
    heading: "Загрузить заполненный файл",
    choose: "Выбрать файл",
    drop: "или перетащите его сюда: Excel (.xlsx) или CSV. Запись начнётся только после того, как вы увидите, что изменится.",
    refused:
      "Сообщённые показатели конфиденциальны. Вам нельзя читать и изменять список «Zahlenwerte (vertraulich)». Это право даёт тот, кто управляет сайтом SharePoint, в разрешениях этого списка.",
  },
  reading: {
    heading: (file) => `Чтение файла ${file}`,
    progress: (done, all) => `Прочитано строк: ${count.format(done)} из ${count.format(all)}`,
    stop: "Остановить",
    stopped: "Остановлено. Ничего не записано.",
  },
  faults: {
    heading: (number) => counted("ru", number, { one: "ошибка", few: "ошибки", other: "ошибок" }),
    body: (file) => `Файл ${file} не загружен, ничего не записано. Исправьте файл и выберите его ещё раз.`,
    sheet: "Лист",
    row: "Строка",
    column: "Столбец",
    reason: "Что неверно",
    wholeFile: "весь файл",
    more: (rest) => (rest === 0 ? "Показаны все ошибки" : `Ещё ошибки (${count.format(rest)})`),
  },
  preview: {
    heading: (file) => `Что изменит файл ${file}`,
    empty: "В файле нет ни чисел, ни причин. Загружать нечего.",
    nothing: "Всё, что есть в файле, уже сообщено. Ничего не изменится.",
    fresh: (number) => `Новые (${count.format(number)})`,
    corrected: (number) => `Исправленные (${count.format(number)})`,
    unchanged: (number) => `Без изменений: ${count.format(number)}`,
    figure: "Базовый показатель",
    period: "Период",
    before: "До сих пор",
    value: "В файле",
    source: "Источник",
    notCollectable: (reason) => `собрать нельзя: ${reason}`,
    provisional: "предварительно",
    more: (rest) => (rest === 0 ? "Показаны все" : `Ещё (${count.format(rest)})`),
    reason: "Причина исправления",
    reasonHint: "Изменяются окончательные данные. Причина относится ко всем, в примечании которых нет ничего нового.",
    reasonMissing: "Укажите причину.",
    write: (number) => `Записать ${counted("ru", number, reports)}`,
    otherFile: "Другой файл",
  },
  writing: {
    heading: "Сообщения записываются",
    progress: (done, all) => `Записано сообщений: ${count.format(done)} из ${count.format(all)}`,
  },
  done: {
    heading: (number) => `Записано: ${counted("ru", number, reports)}`,
    body: "Служба проверит, нет ли в них малых чисел, и опубликует то, что можно показать; это занимает около минуты.",
    figures: "Показатели",
    further: "Загрузить другой файл",
  },
  broken: {
    heading: "Запись прервалась",
    body: (written, all) =>
      `В списке ${count.format(written)} из ${counted("ru", all, { one: "сообщения", other: "сообщений" })}. Продолжите или загрузите файл позже ещё раз: тогда допишется только остальное, и ничего не повторится.`,
    firstMissing: (figure, period) => `Первое из недостающих: ${figure}, ${period}.`,
    goOn: "Продолжить",
  },
  overtaken: {
    heading: "Тем временем сообщил кто-то другой",
    body: (number) =>
      `Теперь в списке иначе, чем раньше, значатся показатели: ${count.format(number)}. Они не записаны; всё остальное записано.`,
    compare: "Сравнить заново",
  },
};
