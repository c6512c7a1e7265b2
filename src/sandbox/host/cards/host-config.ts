import { tokens } from "@fluentui/react-components";
import { HostConfig } from "adaptivecards";

function colors(subtle: string) {
  const pair = (color: string) => ({ default: color, subtle: color });
  return {
    default: { default: tokens.colorNeutralForeground1, subtle },
    dark: pair(tokens.colorNeutralForeground1),
    light: pair(tokens.colorNeutralForeground3),
    accent: pair(tokens.colorBrandForeground1),
    good: pair(tokens.colorStatusSuccessForeground1),
    warning: pair(tokens.colorStatusWarningForeground1),
    attention: pair(tokens.colorStatusDangerForeground1),
  };
}

function containerStyle(backgroundColor: string) {
  return { backgroundColor, foregroundColors: colors(tokens.colorNeutralForeground2) };
}

const fontFamily = '"Segoe UI", system-ui, -apple-system, "Liberation Sans", sans-serif';

/**
 * Cards as Teams draws them. The colours are Fluent's custom properties, so one configuration serves all themes and
 * a card follows a change of theme without being drawn again.
 */
export const hostConfig = new HostConfig({
  fontFamily,
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  supportsInteractivity: true,
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: tokens.colorNeutralStroke2 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: containerStyle(tokens.colorNeutralBackground1),
    emphasis: containerStyle(tokens.colorNeutralBackground3),
    accent: containerStyle(tokens.colorBrandBackground2),
    good: containerStyle(tokens.colorStatusSuccessBackground1),
    warning: containerStyle(tokens.colorStatusWarningBackground1),
    attention: containerStyle(tokens.colorStatusDangerBackground1),
  },
  actions: {
    maxActions: 6,
    spacing: "default",
    buttonSpacing: 8,
    showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    allowTitleToWrap: true,
  },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { weight: "bolder", suffix: " *", suffixColor: "attention" },
      optionalInputs: { weight: "bolder" },
    },
    errorMessage: { color: "attention", size: "small" },
  },
  factSet: {
    title: { weight: "bolder", wrap: true, maxWidth: 180 },
    value: { wrap: true },
    spacing: 12,
  },
  table: { cellSpacing: 8 },
  textStyles: {
    heading: { size: "large", weight: "bolder", color: "default", isSubtle: false },
    columnHeader: { weight: "bolder" },
  },
  textBlock: { headingLevel: 2 },
});
