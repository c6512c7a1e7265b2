import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useId } from "react";

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalL, marginBottom: tokens.spacingVerticalXXL },
  heading: { ...typographyStyles.subtitle1, marginTop: 0, marginBottom: tokens.spacingVerticalS },
  line: { marginBlock: tokens.spacingVerticalXS, maxWidth: "52rem" },
  quiet: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  apart: { marginBlock: tokens.spacingVerticalM },
});

interface SectionProps {
  readonly heading: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under its heading. */
export function Section({ heading, children }: SectionProps): ReactNode {
  const styles = useStyles();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className={styles.section}>
      <h2 id={headingId} className={styles.heading}>
        {heading}
      </h2>
      {children}
    </section>
  );
}

export function Line({ children }: { readonly children: ReactNode }): ReactNode {
  return <p className={useStyles().line}>{children}</p>;
}

/** Beside or below what matters more. */
export function Quiet({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className={useStyles().quiet}>{children}</span>;
}

/** Buttons and links; `apart` from what stands above and below. */
export function Row({ children, apart }: { readonly children: ReactNode; readonly apart?: boolean }): ReactNode {
  const styles = useStyles();
  return <div className={mergeClasses(styles.row, apart && styles.apart)}>{children}</div>;
}
