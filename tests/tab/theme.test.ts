import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from "@fluentui/react-components";
import { expect, test } from "vitest";
import { colorSchemeOf, enlarged, themeNamed } from "../../src/tab/theme.ts";

test.each([
  ["default", teamsLightTheme],
  ["dark", teamsDarkTheme],
  ["contrast", teamsHighContrastTheme],
  ["glass", teamsDarkTheme],
])("Teams' theme %s has its Fluent theme", (name, theme) => {
  expect(themeNamed(name)).toBe(theme);
});

test("what the browser draws itself is light on the light theme alone", () => {
  expect([teamsLightTheme, teamsDarkTheme, teamsHighContrastTheme].map(colorSchemeOf)).toEqual([
    "light",
    "dark",
    "dark",
  ]);
});

test("a theme that nobody knows follows the system", () => {
  expect(themeNamed("sepia", () => teamsDarkTheme)).toBe(teamsDarkTheme);
});

test("a stage's theme differs in the size of its type alone", () => {
  const large = enlarged(teamsDarkTheme);
  expect(large.fontSizeBase300).toBe("20px");
  expect(large.lineHeightBase300).toBe("28px");
  const others = Object.entries(teamsDarkTheme).filter(([token]) => !/^(fontSize|lineHeight)/.test(token));
  expect(large).toMatchObject(Object.fromEntries(others));
});
