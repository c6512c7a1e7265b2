import { makeStyles, Radio, RadioGroup, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useEffect, useId, useState } from "react";
import type { BoardState } from "../board-feed.ts";
import { ConceptText } from "../concept-text.tsx";
import { RetryButton } from "../retry-button.tsx";
import { useSurroundings } from "../surroundings.ts";
import { tabWords } from "../words/tab.ts";
import { choicesFor } from "./choices.ts";

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: "none" },
  line: { marginBlock: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
});

interface ConfigurePageProps {
  readonly state: BoardState;
  readonly onRetry: () => Promise<void>;
  /** Address of this page. */
  readonly page: string;
}

/**
 * Lets whoever adds the tab choose what it shows. The overview can be saved at once, whatever becomes of the list of
 * fields: nobody is stuck here.
 */
export function ConfigurePage({ state: { board, trouble }, onRetry, page }: ConfigurePageProps): ReactNode {
  const styles = useStyles();
  const headingId = useId();
  const { offer } = useSurroundings();
  const choices = choicesFor(board?.concept.fields ?? [], page);
  const [wanted, setWanted] = useState<string>();
  const chosen = choices.find(({ entityId }) => entityId === wanted) ?? choices[0];
  const { entityId, name, url } = chosen;

  useEffect(() => offer?.({ entityId, name, url }), [offer, entityId, name, url]);

  return (
    <>
      <h1 id={headingId} tabIndex={-1} className={styles.heading}>
        {tabWords.configure.heading}
      </h1>
      <RadioGroup aria-labelledby={headingId} value={entityId} onChange={(_event, { value }) => setWanted(value)}>
        {choices.map((choice) => (
          <Radio
            key={choice.entityId}
            value={choice.entityId}
            label={choice === choices[0] ? choice.name : <ConceptText>{choice.name}</ConceptText>}
          />
        ))}
      </RadioGroup>
      <div role="status">
        {!board && !trouble && <p className={styles.line}>{tabWords.configure.loading}</p>}
        {!board && trouble && (
          <>
            <p className={styles.line}>{tabWords.configure.withoutFields(tabWords.trouble[trouble.kind].title)}</p>
            <RetryButton label={tabWords.trouble[trouble.kind].retry} onRetry={onRetry} />
          </>
        )}
      </div>
    </>
  );
}
