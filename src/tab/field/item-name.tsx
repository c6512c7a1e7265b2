import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ConceptItem } from "../../core/concept.ts";
import type { Route } from "../../core/route.ts";
import { ConceptText } from "../concept-text.tsx";
import { PlaceLink } from "../place-link.tsx";
import { RemarkNotes } from "../remark-notes.tsx";
import { TextList } from "../text-list.tsx";

const useStyles = makeStyles({
  key: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  details: { color: tokens.colorNeutralForeground2 },
});

interface ItemNameProps {
  readonly item: ConceptItem;
  /** Where there is more about it. */
  readonly page?: Route;
}

/** An item of the concept as it is cited: its key, its title, what belongs to it and what is odd about its text. */
export function ItemName({ item, page }: ItemNameProps): ReactNode {
  const styles = useStyles();
  const title = <ConceptText>{item.title}</ConceptText>;
  return (
    <div>
      <span className={styles.key}>{item.key}</span>
      {page ? (
        <PlaceLink isApart to={page}>
          {title}
        </PlaceLink>
      ) : (
        title
      )}
      <div className={styles.details}>
        <TextList texts={item.details} />
      </div>
      <RemarkNotes remarks={item.remarks} />
    </div>
  );
}
