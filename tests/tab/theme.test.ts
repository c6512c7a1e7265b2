import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from "@fluentui/react-components";
import { expect, test } from "vitest";
import { themeNamed } from "../../src/tab/theme.ts";

test.each([
  ["default", teamsLightTheme],
  ["dark", teamsDarkTheme],
  ["contrast", teamsHighContrastTheme],
  ["glass", teamsDarkTheme],
])("Teams' theme %s has its Fluent theme", (name, theme) => {
  expect(themeNamed(name)).toBe(theme);
});

test("a theme that nobody knows follows the system", () => {
  expect(themeNamed("sepia", () => teamsDarkTheme)).toBe(teamsDarkTheme);
});
