import { describe, expect, it } from "vitest";
import { languages } from "../../src/core/language.ts";
import { commands, commandWords, readCommand } from "../../src/texts/command-words.ts";

describe("readCommand", () => {
  it("knows every word of every language, however it is written", () => {
    for (const command of commands)
      for (const language of languages)
        for (const word of commandWords[command][language]) {
          expect(readCommand(` ${word.toLocaleUpperCase(language)}!`, language), word).toEqual({ command, language });
          expect(readCommand(word.normalize("NFD"))?.command, word).toBe(command);
        }
  });

  it("means one command by each word, whatever the language", () => {
    const meant = new Map<string, string>();
    for (const command of commands)
      for (const word of languages.flatMap((language) => commandWords[command][language])) {
        expect(meant.get(word) ?? command, word).toBe(command);
        meant.set(word, command);
      }
  });

  it("takes a word that languages share for the channel's", () => {
    expect(readCommand("status", "en")).toEqual({ command: "status", language: "en" });
    expect(readCommand("status")).toEqual({ command: "status", language: "de" });
    expect(readCommand("durum", "ru")).toEqual({ command: "status", language: "tr" });
  });

  it("takes silence for a question, and knows nothing else", () => {
    expect(readCommand("  ", "tr")).toEqual({ command: "help", language: "tr" });
    expect(readCommand("Wie wird das Wetter?")).toBeUndefined();
    expect(readCommand("starte bitte")).toBeUndefined();
  });
});
