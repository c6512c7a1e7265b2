import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useId } from "react";

const useStyles = makeStyles({
  part: { marginTop: tokens.spacingVerticalXL },
  heading: { ...typographyStyles.subtitle2, marginTop: 0, marginBottom: tokens.spacingVerticalS },
});

/** A part of a page under its heading. */
export function PagePart({ heading, children }: { readonly heading: string; readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className={styles.part}>
      <h2 id={headingId} className={styles.heading}>
        {heading}
      </h2>
      {children}
    </section>
  );
}
