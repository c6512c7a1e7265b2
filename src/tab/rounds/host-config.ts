import type { Theme } from "@fluentui/react-components";

/** Custom property of a token; Fluent's own object holds all of them and would come with the first view. */
function token(name: keyof Theme): string {
  return `var(--${name})`;
}

function pair(color: string) {
  return { default: color, subtle: color };
}

function containerStyle(backgroundColor: string) {
  return {
    backgroundColor,
    foregroundColors: {
      default: { default: token("colorNeutralForeground1"), subtle: token("colorNeutralForeground2") },
      accent: pair(token("colorBrandForeground1")),
      good: pair(token("colorStatusSuccessForeground1")),
      warning: pair(token("colorStatusWarningForeground1")),
      attention: pair(token("colorStatusDangerForeground1")),
    },
  };
}

/** How cards look in Teams. The colours are Fluent's custom properties: a card follows the theme without being drawn anew. */
export const hostConfig = {
  fontFamily: token("fontFamilyBase"),
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  supportsInteractivity: true,
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: token("colorNeutralStroke2") },
  containerStyles: {
    default: containerStyle(token("colorNeutralBackground1")),
    emphasis: containerStyle(token("colorNeutralBackground3")),
    good: containerStyle(token("colorStatusSuccessBackground1")),
    attention: containerStyle(token("colorStatusDangerBackground1")),
  },
  actions: {
    maxActions: 6,
    spacing: "default",
    buttonSpacing: 8,
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
  factSet: { title: { weight: "bolder", wrap: true, maxWidth: 180 }, value: { wrap: true }, spacing: 12 },
  // Below the heading of the unit.
  textStyles: { heading: { size: "large", weight: "bolder", color: "default", isSubtle: false } },
  textBlock: { headingLevel: 4 },
};
