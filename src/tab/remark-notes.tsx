import { makeStyles } from "@fluentui/react-components";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import type { ReactNode } from "react";
import type { Remark } from "../core/concept.ts";
import { ConceptText } from "./concept-text.tsx";
import { Disclosure } from "./disclosure.tsx";
import { useSurroundings } from "./surroundings.ts";
import { type LabelledText, TextList } from "./text-list.tsx";
import { tabWords } from "./words/tab.ts";

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
});

interface RemarkNotesProps {
  readonly remarks: readonly Remark[];
  /** Says what the remarks are about; their kinds when left out. */
  readonly label?: string;
}

/** What is odd about the text of the concept, out of the way until somebody wants to know; no matter for a stage. */
export function RemarkNotes({ remarks, label = kindsOf(remarks) }: RemarkNotesProps): ReactNode {
  const styles = useStyles();
  const [first, ...more] = remarks;
  const { frame } = useSurroundings();
  if (!first || frame === "meetingStage") return null;
  const summary = (
    <>
      <Info16Regular className={styles.icon} />
      {label}
    </>
  );
  return (
    <Disclosure quiet summary={summary}>
      {more.length === 0 ? <ConceptText>{first.text}</ConceptText> : <TextList texts={remarks.map(withKind)} />}
    </Disclosure>
  );
}

function kindsOf(remarks: readonly Remark[]): string {
  return tabWords.remark.inText([...new Set(remarks.map(({ kind }) => tabWords.remark.kind[kind]))]);
}

function withKind({ kind, text }: Remark): LabelledText {
  return [tabWords.remark.kind[kind], text];
}
