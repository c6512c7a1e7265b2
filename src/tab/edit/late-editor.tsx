import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useCallback, useEffect, useRef } from "react";
import type { EditField, Subject } from "../../core/editing/draft.ts";
import { LoadingNote } from "../loading-note.tsx";
import { useLoaded } from "../use-loaded.ts";
import { formWords } from "../words/form.ts";
import type { EditInput } from "./edit-inputs.ts";
import type { Editing } from "./editing.tsx";
import type { EditorProps } from "./editor.tsx";

interface LateEditorProps {
  readonly editing: Editing;
  readonly subject: Subject;
  readonly label: string;
  readonly inputs: readonly EditInput[];
  /** The input with which a reader begins; without it, the first. */
  readonly focus?: EditField | undefined;
  readonly check?: EditorProps["check"];
  readonly onClose: () => void;
  /** What is shown as long as the editor is not there. */
  readonly children?: ReactNode;
}

/** An editor whose code and item come when somebody wants to edit: what is edited is what the list holds now. */
export function LateEditor({ editing, subject, onClose, children, ...form }: LateEditorProps): ReactNode {
  const { openDesk, deeds } = editing;
  const { kind, key } = subject;
  const open = useCallback(async () => {
    const [{ Editor }, desk] = await Promise.all([import("./editor.tsx"), openDesk()]);
    return { Editor, desk, editable: await desk.read({ kind, key }) };
  }, [openDesk, kind, key]);
  const loaded = useLoaded(open);
  if (!loaded.parts)
    return (
      <>
        {children}
        <LoadingNote {...loaded} />
        <GiveUp onClose={onClose} />
      </>
    );
  const { Editor, desk, editable } = loaded.parts;
  if (!editable) return <p>{formWords.gone}</p>;
  return <Editor {...form} editable={editable} desk={desk} deeds={deeds} onClose={onClose} />;
}

/** Takes the focus of the button in whose place it stands. */
function GiveUp({ onClose }: Pick<LateEditorProps, "onClose">): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector("button")?.focus(), []);
  return (
    <div ref={place}>
      <Button size="small" onClick={onClose}>
        {formWords.giveUp}
      </Button>
    </div>
  );
}
