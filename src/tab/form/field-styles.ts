import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** How Fluent draws the name, the fault and the hint of an input. */
export const useFieldStyles = makeStyles({
  // A choice is as wide as its longest option, unless it is told not to be.
  field: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", minWidth: 0 },
  group: { margin: 0, padding: 0, border: "none" },
  label: {
    justifySelf: "start",
    paddingInline: 0,
    paddingBlock: tokens.spacingVerticalXXS,
    marginBottom: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground1,
    ...typographyStyles.body1,
  },
  required: { paddingLeft: tokens.spacingHorizontalXS, color: tokens.colorPaletteRedForeground3 },
  note: { marginTop: tokens.spacingVerticalXXS, color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
  fault: { display: "flex", gap: tokens.spacingHorizontalXS, color: tokens.colorPaletteRedForeground1 },
  icon: { display: "inline-flex", alignItems: "center", flexShrink: 0, height: tokens.lineHeightBase200 },
});
