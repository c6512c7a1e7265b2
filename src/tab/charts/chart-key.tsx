import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { GapPatch } from "./gap-patch.tsx";
import { useInk } from "./ink.ts";
import type { MissingReason } from "./reading.ts";

export type SignName =
  | "value"
  | "provisional"
  | "target"
  | "path"
  | "break"
  | "bar"
  | "provisionalBar"
  | "bound"
  | "baseline"
  | MissingReason;

/** What a sign of a drawing means. */
export interface KeyEntry {
  readonly sign: SignName;
  readonly text: string;
}

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  entry: { display: "flex", columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  sign: { flexShrink: 0, display: "inline-flex", alignItems: "center", justifyContent: "center", height: "1lh" },
  picture: { width: "2em", height: "1em", overflow: "visible" },
  bar: { width: "1.6em", height: "0.8em" },
  bound: { width: "0.3em", height: "1em" },
  baseline: { width: "0.8em", height: "0.8em", overflow: "visible" },
});

/** The signs that a drawing uses, and no others. */
export function ChartKey({ entries }: { readonly entries: readonly KeyEntry[] }): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {entries.map(({ sign, text }) => (
        <li key={`${sign} ${text}`} className={styles.entry}>
          <Sign sign={sign} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

/** A sign by itself, as tall as a line of text. */
export function Sign({ sign }: { readonly sign: SignName }): ReactNode {
  const styles = useStyles();
  return (
    <span aria-hidden="true" className={styles.sign}>
      <SignPicture sign={sign} />
    </span>
  );
}

function SignPicture({ sign }: { readonly sign: SignName }): ReactNode {
  const styles = useStyles();
  const ink = useInk();
  switch (sign) {
    case "value":
    case "provisional": {
      const isProvisional = sign === "provisional";
      return (
        <svg aria-hidden="true" className={styles.picture}>
          <line x2="100%" y1="50%" y2="50%" className={mergeClasses(ink.line, isProvisional && ink.provisionalLine)} />
          <circle
            cx="50%"
            cy="50%"
            r="0.3em"
            className={mergeClasses(ink.mark, isProvisional && ink.provisionalMark)}
          />
        </svg>
      );
    }
    case "target":
    case "path":
      return (
        <svg aria-hidden="true" className={styles.picture}>
          <line x2="100%" y1="50%" y2="50%" className={ink[sign]} />
        </svg>
      );
    case "break":
      return (
        <svg aria-hidden="true" className={styles.picture}>
          <line x1="40%" x2="40%" y2="100%" className={ink.break} />
          <line x1="60%" x2="60%" y2="100%" className={ink.break} />
        </svg>
      );
    case "bar":
    case "provisionalBar":
      return <span className={mergeClasses(ink.bar, sign === "provisionalBar" && ink.provisionalBar, styles.bar)} />;
    case "bound":
      return <span className={mergeClasses(ink.bound, styles.bound)} />;
    case "baseline":
      return (
        <svg aria-hidden="true" viewBox="0 0 10 10" className={styles.baseline}>
          <path d="M5 0 10 5 5 10 0 5Z" vectorEffect="non-scaling-stroke" className={ink.baseline} />
        </svg>
      );
    default:
      return <GapPatch reason={sign} />;
  }
}
