import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useContext } from "react";
import type { Board } from "../../core/board.ts";
import { LateDisclosure } from "../late-disclosure.tsx";
import { useSurroundings } from "../surroundings.ts";
import { placesWords } from "../words/places.ts";
import type { ConceptPlace } from "./concept-place.ts";
import { EditingAccess } from "./editing-access.ts";

const useStyles = makeStyles({ place: { marginTop: tokens.spacingVerticalXXL } });

interface ConceptDisclosureProps {
  readonly board: Board;
  readonly place: ConceptPlace;
}

/** At the end of a page: changing what the concept has there. Nothing of it is loaded before somebody unfolds it. */
export function ConceptDisclosure({ board, place }: ConceptDisclosureProps): ReactNode {
  const styles = useStyles();
  const access = useContext(EditingAccess);
  const onStage = useSurroundings().frame === "meetingStage";
  if (!access || onStage) return null;
  return (
    <div className={styles.place}>
      <LateDisclosure summary={placesWords.change} open={openConceptArea}>
        {({ ConceptArea }) => <ConceptArea board={board} place={place} />}
      </LateDisclosure>
    </div>
  );
}

function openConceptArea() {
  return import("./concept-area.tsx");
}
