import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useCallback } from "react";
import type { Board } from "../../core/board.ts";
import type { AddableKind } from "../../core/editing/new-item.ts";
import type { SiblingKind } from "../../graph/concept-editing.ts";
import { LoadingNote } from "../loading-note.tsx";
import { officeOptions } from "../unit-options.ts";
import { useLoaded } from "../use-loaded.ts";
import { editWords } from "../words/edit.ts";
import { AddButtons } from "./add-buttons.tsx";
import type { Items } from "./concept-items.tsx";
import { ConceptItems } from "./concept-items.tsx";
import type { ConceptPlace } from "./concept-place.ts";
import { EditSection } from "./edit-section.tsx";
import type { Editing } from "./editing.tsx";
import { EditingArea, useEditing } from "./editing.tsx";
import { HistoryDisclosure } from "./history-disclosure.tsx";

const useStyles = makeStyles({
  heading: {
    ...typographyStyles.body1Strong,
    marginTop: tokens.spacingVerticalL,
    marginBottom: tokens.spacingVerticalXS,
  },
});

const childKinds: Readonly<Record<ConceptPlace["kind"], readonly SiblingKind[]>> = {
  concept: ["field", "unit"],
  field: ["goal"],
  goal: ["measure", "baseFigure", "indicator"],
};

const addableKinds: Readonly<Record<ConceptPlace["kind"], readonly AddableKind[]>> = {
  concept: ["field", "unit"],
  field: ["goal"],
  goal: ["step", "recommendation", "baseFigure", "indicator"],
};

interface ConceptAreaProps {
  readonly board: Board;
  readonly place: ConceptPlace;
}

/** Adding to the concept, retiring and taking back, and what has changed. */
export function ConceptArea({ board, place }: ConceptAreaProps): ReactNode {
  return (
    <EditingArea place={place.key}>
      <Changes board={board} place={place} />
    </EditingArea>
  );
}

function Changes(props: ConceptAreaProps): ReactNode {
  const editing = useEditing();
  return editing && <ChangesWith {...props} editing={editing} />;
}

function ChangesWith({ board, place, editing }: ConceptAreaProps & { readonly editing: Editing }): ReactNode {
  const styles = useStyles();
  const { kind, key } = place;
  const { openDesk, deeds } = editing;
  const open = useCallback(async () => {
    const desk = await openDesk();
    const siblings = await Promise.all(childKinds[kind].map((child) => desk.readSiblings(child, key)));
    const items: Items = new Map(childKinds[kind].map((child, index) => [child, siblings[index] ?? []]));
    return { desk, items };
  }, [openDesk, kind, key]);
  const loaded = useLoaded(open);
  const { parts, load } = loaded;
  return (
    <>
      {kind === "field" && <EditSection subject={{ kind, key }} part="field" />}
      {parts && (
        <>
          <h2 className={styles.heading}>{editWords.add.heading}</h2>
          <AddButtons
            board={board}
            kinds={addableKinds[kind]}
            parent={key}
            offices={officeOptions(board)}
            {...parts}
            deeds={deeds}
            onAdded={load}
          />
          <h2 className={styles.heading}>{editWords.items.heading}</h2>
          <ConceptItems {...parts} board={board} place={key} editing={editing} onChanged={load} />
        </>
      )}
      <LoadingNote {...loaded} />
      {kind === "field" && <HistoryDisclosure subject={{ kind, key }} />}
    </>
  );
}
