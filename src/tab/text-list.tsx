import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ConceptText } from "./concept-text.tsx";

const useStyles = makeStyles({
  list: { listStyleType: "disc", margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** What a text of the concept is, in the reader's words; these alone where the concept says nothing. */
export type LabelledText = readonly [label: string, text?: string];

interface TextListProps {
  readonly texts: readonly (string | LabelledText)[];
}

/** Texts out of the concept. */
export function TextList({ texts }: TextListProps): ReactNode {
  const styles = useStyles();
  if (texts.length === 0) return null;
  return (
    <ul className={styles.list}>
      {texts.map((text) => (
        <li key={String(text)}>
          <ListedText text={text} />
        </li>
      ))}
    </ul>
  );
}

function ListedText({ text: listed }: { readonly text: string | LabelledText }): ReactNode {
  const [label, text] = typeof listed === "string" ? [undefined, listed] : listed;
  return (
    <>
      {label}
      {label !== undefined && text !== undefined && ": "}
      {text !== undefined && <ConceptText>{text}</ConceptText>}
    </>
  );
}
