import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ConceptItem } from "../../core/concept.ts";
import { RemarkNotes } from "../remark-notes.tsx";
import { TextList } from "../text-list.tsx";

const useStyles = makeStyles({
  key: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  details: { color: tokens.colorNeutralForeground2 },
});

/** An item of the concept as it is cited: its key, its title, what belongs to it and what is odd about its text. */
export function ItemName({ item }: { readonly item: ConceptItem }): ReactNode {
  const styles = useStyles();
  return (
    <div>
      <span className={styles.key}>{item.key}</span>
      {item.title}
      <div className={styles.details}>
        <TextList texts={item.details} />
      </div>
      <RemarkNotes remarks={item.remarks} />
    </div>
  );
}
