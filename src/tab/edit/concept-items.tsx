import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useState } from "react";
import type { Board } from "../../core/board.ts";
import type { Subject, SubjectKind } from "../../core/editing/draft.ts";
import { editFields } from "../../core/editing/draft.ts";
import type { Sibling } from "../../core/editing/new-item.ts";
import { hashOf } from "../../core/route.ts";
import { editRoute } from "../change/change-address.ts";
import { ConfirmButton } from "../form/confirm-button.tsx";
import { Records } from "../records.tsx";
import { editWords } from "../words/edit.ts";
import { formWords } from "../words/form.ts";
import type { EditDesk } from "./edit-desk.ts";
import { inputsFor } from "./edit-inputs.ts";
import type { Editing } from "./editing.tsx";
import { formulaFault } from "./formula-fault.ts";
import { HistoryDisclosure } from "./history-disclosure.tsx";
import { LateEditor } from "./late-editor.tsx";
import { saidOf } from "./outcome-text.ts";
import { saveMerged } from "./saving.ts";

const texts = editWords.items;

const useStyles = makeStyles({
  key: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What a place of the concept has, retired items too, by kind. */
export type Items = ReadonlyMap<SubjectKind, readonly Sibling[]>;

interface Child extends Sibling {
  readonly kind: SubjectKind;
}

interface ConceptItemsProps {
  readonly board: Board;
  /** Key of the field or goal; empty for the concept as a whole. */
  readonly place: string;
  readonly items: Items;
  readonly desk: EditDesk;
  readonly editing: Editing;
  readonly onChanged: () => Promise<void>;
}

/** What a place of the concept has: to be retired, taken back, and edited where it has no page of its own. */
export function ConceptItems({ board, place, items, desk, editing, onChanged }: ConceptItemsProps): ReactNode {
  const styles = useStyles();
  const [edited, setEdited] = useState<Subject>();
  const rows = [...items].flatMap(([kind, siblings]) => siblings.map((one): Child => ({ ...one, kind })));
  const close = () => {
    setEdited(undefined);
    void onChanged();
  };
  return (
    <>
      <Records
        label={texts.heading}
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          {
            header: texts.item,
            width: "55%",
            cell: ({ key, title }) => (
              <>
                <span className={styles.key}>{key}</span>
                {title}
              </>
            ),
          },
          { header: texts.state, width: "15%", cell: ({ isRetired }) => (isRetired ? texts.retired : texts.current) },
          {
            header: formWords.deeds,
            width: "30%",
            cell: (child) => (
              <div className={styles.row}>
                {!child.isRetired && <EditButton child={child} onEdit={() => setEdited(child)} />}
                <RetireButton child={child} desk={desk} editing={editing} onChanged={onChanged} />
              </div>
            ),
          },
        ]}
      />
      {edited && (
        <div key={edited.key}>
          <LateEditor
            editing={editing}
            subject={edited}
            label={edited.key}
            inputs={inputsFor(edited.kind, editFields[edited.kind])}
            check={(draft) => formulaFault(board.concept, { key: edited.key, goal: place, draft })}
            onClose={close}
          />
          <HistoryDisclosure isNamed subject={edited} />
        </div>
      )}
    </>
  );
}

function hasNoPage({ kind }: Child): boolean {
  return kind === "baseFigure" || kind === "indicator";
}

/** A figure is edited where its goal is; everything else has a page for it. */
function EditButton({ child, onEdit }: { readonly child: Child; readonly onEdit: () => void }): ReactNode {
  const name = editWords.editOf(child.title);
  if (hasNoPage(child))
    return (
      <Button size="small" aria-label={name} onClick={onEdit}>
        {formWords.edit}
      </Button>
    );
  return (
    <Button as="a" size="small" aria-label={name} href={hashOf(editRoute(child))}>
      {formWords.edit}
    </Button>
  );
}

type RetireButtonProps = Pick<ConceptItemsProps, "desk" | "editing" | "onChanged"> & { readonly child: Child };

function RetireButton({ child, desk, editing: { deeds }, onChanged }: RetireButtonProps): ReactNode {
  const { key, title, isRetired } = child;
  async function turn(): Promise<void> {
    await deeds.act(async () => {
      const seen = await desk.read(child);
      if (!seen) return { text: formWords.gone, isTrouble: true };
      const { draft } = seen;
      const outcome = await saveMerged(desk, seen, draft, { retired: isRetired ? "" : "true" });
      return saidOf(outcome, isRetired ? texts.takenBack(key) : texts.retiredNow(key));
    });
    await onChanged();
  }
  if (isRetired)
    return (
      <Button
        size="small"
        aria-label={texts.takeBackOf(title)}
        disabledFocusable={deeds.isBusy}
        onClick={() => void turn()}
      >
        {texts.takeBack}
      </Button>
    );
  return (
    <ConfirmButton
      label={texts.retire}
      name={texts.retireOf(title)}
      title={texts.retireTitle(key)}
      isBusy={deeds.isBusy}
      onConfirm={() => {
        void turn();
        return true;
      }}
    >
      {texts.retireBody(title)}
    </ConfirmButton>
  );
}
