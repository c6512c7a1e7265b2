import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CheckInItem } from "../../core/check-in.ts";
import { voiceKey } from "../../core/check-in.ts";
import type { Route } from "../../core/route.ts";
import { periodInWords } from "../../texts/period-words.ts";
import { ConceptText } from "../concept-text.tsx";
import { PlaceLink } from "../place-link.tsx";
import { tabWords } from "../words/tab.ts";

const useStyles = makeStyles({
  quiet: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface ItemTitleProps {
  readonly item: CheckInItem;
  readonly to?: Route | undefined;
}

/** What is asked for: its kind, key and period, and its title. */
export function ItemTitle({ item: { kind, key, title, period }, to }: ItemTitleProps): ReactNode {
  const styles = useStyles();
  const about = [
    ...(key === voiceKey ? [] : [key]),
    tabWords.itemKind[kind],
    ...(period === undefined ? [] : [periodInWords(period, tabWords, tabWords.locale)]),
  ];
  return (
    <>
      <span className={styles.quiet}>{about.join(" · ")}</span>
      {to ? <PlaceLink to={to}>{title}</PlaceLink> : <ConceptText>{title}</ConceptText>}
    </>
  );
}
