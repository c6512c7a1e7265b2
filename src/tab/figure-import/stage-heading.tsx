import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  heading: {
    ...typographyStyles.body1Strong,
    marginTop: tokens.spacingVerticalM,
    marginBottom: tokens.spacingVerticalXS,
    outlineStyle: "none",
    overflowWrap: "anywhere",
  },
});

/** Names a step of an import; the keyboard goes there when the step begins. */
export function StageHeading({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <h3 tabIndex={-1} className={useStyles().heading}>
      {children}
    </h3>
  );
}
