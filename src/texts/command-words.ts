import type { Language } from "../core/language.ts";
import { languages } from "../core/language.ts";

/** What can be said to the bot. */
export const commands = ["start", "status", "round", "remind", "assign", "help"] as const;
export type Command = (typeof commands)[number];

/** Words for the commands; the first of each is the one that help names. Turkish also as it is typed without its letters. */
export const commandWords: Readonly<Record<Command, Readonly<Record<Language, readonly [string, ...string[]]>>>> = {
  start: {
    de: ["starte", "starten", "start"],
    en: ["start", "begin"],
    tr: ["başlat", "baslat", "başla", "basla"],
    ru: ["начать", "начни", "старт"],
  },
  status: {
    de: ["status", "stand"],
    en: ["status"],
    tr: ["durum"],
    ru: ["статус", "состояние"],
  },
  round: {
    de: ["runde", "rückmelderunde"],
    en: ["round"],
    tr: ["tur"],
    ru: ["опрос"],
  },
  remind: {
    de: ["erinnern", "erinnere"],
    en: ["remind", "reminder"],
    tr: ["hatırlat", "hatirlat"],
    ru: ["напомнить", "напомни"],
  },
  assign: {
    de: ["zuordnen", "zuordnung"],
    en: ["assign"],
    tr: ["eşleştir", "eslestir"],
    ru: ["назначить", "назначь"],
  },
  help: {
    de: ["hilfe", "hallo", "guten tag"],
    en: ["help", "hi", "hello"],
    tr: ["yardım", "yardim", "merhaba", "selam"],
    ru: ["помощь", "помоги", "привет", "здравствуйте"],
  },
};

export interface ReadCommand {
  readonly command: Command;
  /** The language of the word that was used. */
  readonly language: Language;
}

/**
 * The command that a message to the bot means; silence asks for help. `undefined` for anything else.
 * @param spoken the language of the channel: a word that several languages share (`status`) is taken for its
 */
export function readCommand(text: string, spoken: Language = "de"): ReadCommand | undefined {
  const said = text
    .replaceAll(/\s+/g, " ")
    .replace(/[\s.!?…]+$/, "")
    .trim();
  if (said === "") return { command: "help", language: spoken };
  for (const language of [spoken, ...languages]) {
    const word = said.normalize("NFC").toLocaleLowerCase(language);
    const command = commands.find((each) => commandWords[each][language].includes(word));
    if (command) return { command, language };
  }
  return undefined;
}
