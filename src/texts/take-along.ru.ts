import type { TakeAlongTexts } from "./take-along.de.ts";

export const takeAlongRu: TakeAlongTexts = {
  download: "Скачать как файл CSV",
  copy: "Скопировать таблицу",
  copied: "Таблица скопирована в буфер обмена.",
  notCopied: "Таблицу не удалось скопировать. Скачайте вместо этого файл.",
};
