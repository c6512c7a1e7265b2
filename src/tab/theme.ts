import type { Theme } from "@fluentui/react-components";
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from "@fluentui/react-components";

/** Used until Teams has named its theme. */
export function systemTheme(): Theme {
  return globalThis.matchMedia?.("(prefers-color-scheme: dark)").matches ? teamsDarkTheme : teamsLightTheme;
}

/**
 * The Fluent theme for a theme of Teams. `glass` (headsets) puts light text on a dark, see-through ground.
 * Names that came later follow the system.
 */
export function themeNamed(name: string, fallback: () => Theme = systemTheme): Theme {
  switch (name) {
    case "default":
      return teamsLightTheme;
    case "dark":
    case "glass":
      return teamsDarkTheme;
    case "contrast":
      return teamsHighContrastTheme;
    default:
      return fallback();
  }
}

/** In which scheme the browser draws what is its own, such as the calendar of a date. */
export function colorSchemeOf(theme: Theme): "light" | "dark" {
  return theme === teamsLightTheme ? "light" : "dark";
}

const typeToken = /^(fontSize|lineHeight)/;

/** The same theme with larger type, for a view that a whole room reads. */
export function enlarged(theme: Theme, factor = 1.4): Theme {
  const larger = Object.entries(theme).map(([token, value]) => [
    token,
    typeToken.test(token) ? `${Math.round(Number.parseFloat(String(value)) * factor)}px` : value,
  ]);
  return Object.fromEntries(larger) as Theme;
}
