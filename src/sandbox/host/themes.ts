import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from "@fluentui/react-components";

export const themeNames = ["light", "dark", "contrast"] as const;
export type ThemeName = (typeof themeNames)[number];

export const fluentThemes: Record<ThemeName, Theme> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** Names by which teams-js tells an app the theme. */
export const teamsThemes: Record<ThemeName, string> = { light: "default", dark: "dark", contrast: "contrast" };

export function themeNamed(name: string | null): ThemeName {
  return themeNames.find((theme) => theme === name) ?? "light";
}
