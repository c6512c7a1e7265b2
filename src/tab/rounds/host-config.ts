import { tokens } from "@fluentui/react-components";

function pair(color: string) {
  return { default: color, subtle: color };
}

function containerStyle(backgroundColor: string) {
  return {
    backgroundColor,
    foregroundColors: {
      default: { default: tokens.colorNeutralForeground1, subtle: tokens.colorNeutralForeground2 },
      accent: pair(tokens.colorBrandForeground1),
      good: pair(tokens.colorStatusSuccessForeground1),
      warning: pair(tokens.colorStatusWarningForeground1),
      attention: pair(tokens.colorStatusDangerForeground1),
    },
  };
}

/** How cards look in Teams. The colours are Fluent's custom properties: a card follows the theme without being drawn anew. */
export const hostConfig = {
  fontFamily: tokens.fontFamilyBase,
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  supportsInteractivity: true,
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: tokens.colorNeutralStroke2 },
  containerStyles: {
    default: containerStyle(tokens.colorNeutralBackground1),
    emphasis: containerStyle(tokens.colorNeutralBackground3),
    good: containerStyle(tokens.colorStatusSuccessBackground1),
    attention: containerStyle(tokens.colorStatusDangerBackground1),
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
