/** Anything that keeps the tab from starting. What goes wrong while reading the lists is a `GraphError`. */
export abstract class TabError extends Error {
  abstract readonly reason: string;
}

/** `config.json` could not be fetched, or does not say what it must. */
export class ConfigError extends TabError {
  override readonly name = "ConfigError";
  readonly reason: "unreachable" | "invalid";

  constructor(facts: { reason: "unreachable"; cause: unknown } | { reason: "invalid"; paths: readonly string[] }) {
    super(
      facts.reason === "invalid"
        ? `config.json: fehlt oder hat die falsche Form: ${facts.paths.join(", ")}`
        : "config.json: nicht abrufbar",
      facts.reason === "invalid" ? {} : { cause: facts.cause },
    );
    this.reason = facts.reason;
  }
}

/** No access token: the person declined, or a pop-up did not open. */
export class SignInError extends TabError {
  override readonly name = "SignInError";
  readonly reason = "signedOut";

  constructor(cause: unknown) {
    super("Anmeldung nicht abgeschlossen", { cause });
  }
}

/** Teams did not put the view on the stage of the meeting. */
export class StageError extends TabError {
  override readonly name = "StageError";
  readonly reason = "notShared";

  constructor(cause: unknown) {
    super("Teams zeigt die Ansicht nicht auf der Bühne", { cause });
  }
}

/** The page and its script do not belong together. */
export class PageError extends TabError {
  override readonly name = "PageError";
  readonly reason = "noRoot";

  constructor() {
    super("index.html hat kein Element mit der id „root“");
  }
}

/** A library has changed its shape, so that the build cannot vouch for what it does. */
export class LibraryError extends TabError {
  override readonly name = "LibraryError";
  readonly reason = "unexpectedShape";

  constructor(module: string, text: string) {
    super(`${module} enthält nicht genau einmal „${text}“`);
  }
}

/** A file of words that the build cannot take apart by language, or that is needed earlier or later than it was told. */
export class WordsError extends TabError {
  override readonly name = "WordsError";
  readonly reason: keyof typeof wordsFaults;

  constructor(reason: keyof typeof wordsFaults, path: string) {
    super(`${path}: ${wordsFaults[reason]}`);
    this.reason = reason;
  }
}

const wordsFaults = {
  unexpectedShape: "enthält kein „export const … = inLanguage({ de, en, tr, ru })“ mit eigenen Importen",
  isInFirstView: "gehört zur ersten Ansicht und fehlt in „firstWords“ (vite.config.ts)",
  notInFirstView: "steht in „firstWords“ (vite.config.ts), ohne dass die erste Ansicht es braucht",
} as const;
