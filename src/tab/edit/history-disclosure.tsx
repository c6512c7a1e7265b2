import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useCallback } from "react";
import type { Subject } from "../../core/editing/draft.ts";
import type { InputOption } from "../form/form-input.tsx";
import { LateDisclosure } from "../late-disclosure.tsx";
import { editWords } from "../words/edit.ts";
import type { Editing } from "./editing.tsx";
import { useEditing } from "./editing.tsx";

const useStyles = makeStyles({ place: { marginTop: tokens.spacingVerticalXL } });

interface HistoryDisclosureProps {
  readonly subject: Subject;
  readonly offices?: readonly InputOption[];
  /** Beside that of the page. */
  readonly isNamed?: boolean;
}

/** What has changed in an item, read when somebody wants to know. */
export function HistoryDisclosure(props: HistoryDisclosureProps): ReactNode {
  const editing = useEditing();
  return editing && <HistoryOf {...props} editing={editing} />;
}

function HistoryOf({
  subject,
  offices = [],
  isNamed = false,
  editing,
}: HistoryDisclosureProps & { readonly editing: Editing }): ReactNode {
  const styles = useStyles();
  const { openDesk, deeds } = editing;
  const { kind, key } = subject;
  const open = useCallback(async () => {
    const [{ HistoryView }, desk] = await Promise.all([import("./history-view.tsx"), openDesk()]);
    return { HistoryView, desk, changes: (await desk.readHistory({ kind, key })) ?? [] };
  }, [openDesk, kind, key]);
  return (
    <div className={styles.place}>
      <LateDisclosure summary={editWords.history.heading + (isNamed ? ` (${key})` : "")} open={open}>
        {({ HistoryView, ...parts }, reload) => (
          <HistoryView {...parts} subject={subject} offices={offices} deeds={deeds} onChanged={reload} />
        )}
      </LateDisclosure>
    </div>
  );
}
