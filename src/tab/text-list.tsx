import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  list: { listStyleType: "disc", margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

export function TextList({ texts }: { readonly texts: readonly string[] }): ReactNode {
  const styles = useStyles();
  if (texts.length === 0) return null;
  return (
    <ul className={styles.list}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
