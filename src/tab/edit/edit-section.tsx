import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Edit16Regular } from "@fluentui/react-icons/svg/edit";
import type { ReactNode } from "react";
import { useState } from "react";
import type { Subject } from "../../core/editing/draft.ts";
import type { InputOption } from "../form/form-input.tsx";
import { useReturnedFocus } from "../form/returned-focus.ts";
import { editWords } from "../words/edit.ts";
import type { EditPart } from "./edit-inputs.ts";
import { editParts, inputsFor } from "./edit-inputs.ts";
import { useEditing } from "./editing.tsx";
import { LateEditor } from "./late-editor.tsx";

const useStyles = makeStyles({
  button: { marginTop: tokens.spacingVerticalS, marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface EditSectionProps {
  readonly subject: Subject;
  readonly part: EditPart;
  readonly offices?: readonly InputOption[];
  /** What is shown as long as nobody edits it. */
  readonly children?: ReactNode;
}

/** A part of a page that is edited where it stands. */
export function EditSection({ subject, part, offices, children }: EditSectionProps): ReactNode {
  const styles = useStyles();
  const editing = useEditing();
  const [isOpen, setOpen] = useState(false);
  const place = useReturnedFocus<HTMLDivElement>(isOpen);
  if (!editing) return children;
  if (isOpen)
    return (
      <LateEditor
        editing={editing}
        subject={subject}
        label={editWords.parts[part]}
        inputs={inputsFor(subject.kind, editParts[part], offices)}
        onClose={() => setOpen(false)}
      >
        {children}
      </LateEditor>
    );
  return (
    <>
      {children}
      <div ref={place} className={styles.button}>
        <Button
          size="small"
          appearance="subtle"
          icon={<Edit16Regular />}
          disabledFocusable={editing.deeds.isBusy}
          onClick={() => setOpen(true)}
        >
          {editWords.editOf(editWords.parts[part])}
        </Button>
      </div>
    </>
  );
}
