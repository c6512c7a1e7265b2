import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CSSProperties, ReactNode } from "react";
import type { PointPlace } from "./point-path.ts";
import type { PointFocus } from "./use-point-focus.ts";
import { placeName } from "./use-point-focus.ts";

const useStyles = makeStyles({
  point: {
    borderRadius: tokens.borderRadiusSmall,
    cursor: "default",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

interface PointListProps {
  readonly focus: PointFocus;
  readonly label: string;
  readonly describedBy: string;
  readonly orientation: "horizontal" | "vertical";
  readonly className?: string;
  readonly children: ReactNode;
}

/** The points of a drawing as a list of choices: with these, screen readers hand the arrow keys to the page. */
export function PointList({ focus, label, describedBy, orientation, className, children }: PointListProps): ReactNode {
  return (
    <div
      role="listbox"
      tabIndex={-1}
      aria-orientation={orientation}
      aria-label={label}
      aria-describedby={describedBy}
      className={className}
      onKeyDown={focus.onKeyDown}
    >
      {children}
    </div>
  );
}

interface PointProps {
  readonly focus: PointFocus;
  readonly place: PointPlace;
  /** What is spoken. */
  readonly text: string;
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly children?: ReactNode;
}

export function Point({ focus, place, text, className, style, children }: PointProps): ReactNode {
  const styles = useStyles();
  const isActive = placeName(place) === placeName(focus.active);
  return (
    <div
      role="option"
      tabIndex={isActive ? 0 : -1}
      aria-selected={isActive}
      aria-label={text}
      data-place={placeName(place)}
      className={mergeClasses(styles.point, className)}
      style={style}
      onFocus={() => focus.choose(place)}
      onMouseEnter={() => focus.choose(place)}
    >
      {children}
    </div>
  );
}
