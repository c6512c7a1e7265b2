import { makeStyles, tokens } from "@fluentui/react-components";

const forced = "@media (forced-colors: active)";

/** Thin lines from corner to corner. */
function hatching(ink: string, degrees: number, width: number): string {
  return `repeating-linear-gradient(${degrees}deg, ${ink} 0 1px, transparent 1px ${width}px)`;
}

/**
 * With what things are drawn, the same in every drawing and its key. What differs in meaning differs in shape or
 * pattern; colours only help. Contrast themes get the system's colours, and widths follow the size of the type.
 */
export const useInk = makeStyles({
  line: {
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: "0.17em",
    strokeLinecap: "round",
    [forced]: { stroke: "CanvasText" },
  },
  provisionalLine: { strokeDasharray: "0.1em 0.4em" },
  mark: {
    fill: tokens.colorCompoundBrandStroke,
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: "0.17em",
    [forced]: { fill: "CanvasText", stroke: "CanvasText" },
  },
  provisionalMark: { fill: tokens.colorNeutralBackground1, [forced]: { fill: "Canvas" } },
  target: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "0.13em",
    strokeDasharray: "0.7em 0.35em",
    [forced]: { stroke: "Highlight" },
  },
  path: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "0.13em",
    strokeDasharray: "0.7em 0.3em 0.1em 0.3em",
    [forced]: { stroke: "Highlight" },
  },
  break: {
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: "0.08em",
    [forced]: { stroke: "CanvasText" },
  },
  /** Dotted, so that it stays behind the rest where a theme has one colour for all lines. */
  grid: {
    stroke: tokens.colorNeutralStroke1,
    strokeWidth: "1px",
    strokeDasharray: "1px 3px",
    [forced]: { stroke: "GrayText" },
  },
  ground: {
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: "1px",
    [forced]: { stroke: "CanvasText" },
  },
  bar: {
    backgroundColor: tokens.colorCompoundBrandStroke,
    boxSizing: "border-box",
    border: `0.17em solid ${tokens.colorCompoundBrandStroke}`,
    printColorAdjust: "exact",
    [forced]: {
      forcedColorAdjust: "none",
      backgroundColor: "CanvasText",
      borderTopColor: "CanvasText",
      borderRightColor: "CanvasText",
      borderBottomColor: "CanvasText",
      borderLeftColor: "CanvasText",
    },
  },
  provisionalBar: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderTopStyle: "dashed",
    borderRightStyle: "dashed",
    borderBottomStyle: "dashed",
    borderLeftStyle: "dashed",
    [forced]: { backgroundColor: "Canvas" },
  },
  bound: {
    backgroundColor: tokens.colorNeutralForeground1,
    printColorAdjust: "exact",
    [forced]: { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
  baseline: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "0.13em",
    [forced]: { fill: "Canvas", stroke: "CanvasText" },
  },
  /** The ground of whatever has no number. */
  gap: {
    boxSizing: "border-box",
    backgroundImage: hatching(tokens.colorNeutralStroke1, 135, 6),
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    printColorAdjust: "exact",
  },
  /** All that a target allows. */
  range: {
    boxSizing: "border-box",
    backgroundImage: hatching(tokens.colorNeutralStroke1, 45, 9),
    border: `1px dotted ${tokens.colorNeutralStrokeAccessible}`,
    printColorAdjust: "exact",
    [forced]: {
      forcedColorAdjust: "none",
      border: "1px dotted GrayText",
      backgroundImage: hatching("GrayText", 45, 9),
    },
  },
});
