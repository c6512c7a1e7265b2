import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useState } from "react";
import type { Draft, EditField, Subject } from "../../core/editing/draft.ts";
import { partOf } from "../../core/editing/draft.ts";
import type { FieldChange, ItemChange } from "../../core/editing/history.ts";
import { undoOf } from "../../core/editing/history.ts";
import { typedTexts } from "../../core/editing/reading.ts";
import { formatInstant } from "../../texts/formats.ts";
import { ConflictForm } from "../form/conflict-form.tsx";
import type { Deeds } from "../form/deeds.ts";
import type { InputOption } from "../form/form-input.tsx";
import { useMore } from "../more-button.tsx";
import { Records } from "../records.tsx";
import { TakeAlong } from "../take-along.tsx";
import { editWords } from "../words/edit.ts";
import { formWords } from "../words/form.ts";
import { tabWords } from "../words/tab.ts";
import type { EditDesk } from "./edit-desk.ts";
import { disputedFields, inputsFor, shownText } from "./edit-inputs.ts";
import { saidOf } from "./outcome-text.ts";
import type { SaveOutcome } from "./saving.ts";
import { saveMerged } from "./saving.ts";

const texts = editWords.history;

const useStyles = makeStyles({
  note: { margin: 0, marginBottom: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0, whiteSpace: "pre-line" },
});

interface HistoryViewProps {
  readonly subject: Subject;
  readonly changes: readonly ItemChange[];
  readonly offices: readonly InputOption[];
  readonly desk: EditDesk;
  readonly deeds: Deeds;
  readonly onChanged: () => Promise<void>;
}

interface Dispute {
  readonly base: Draft;
  readonly mine: Draft;
  readonly conflict: Extract<SaveOutcome, { kind: "conflict" }>;
}

/** What has changed in an item, in words, newest first. Answers are corrected by answering again; everything else can be taken back. */
export function HistoryView({ subject, changes, offices, desk, deeds, onChanged }: HistoryViewProps): ReactNode {
  const styles = useStyles();
  const [dispute, setDispute] = useState<Dispute>();
  const { shown, button } = useMore(changes, 10, texts.more);

  /** Writes nothing but what the change wrote, as it was before, if it still stands as the change left it. */
  async function undo(change: ItemChange): Promise<void> {
    const { base, edit } = undoOf(change);
    await deeds.act(async () => {
      const current = await desk.read(subject);
      if (!current) return { text: formWords.gone, isTrouble: true };
      const outcome = await saveMerged(desk, current, base, edit);
      if (outcome.kind === "conflict") setDispute({ base, mine: edit, conflict: outcome });
      return saidOf(outcome, texts.undone);
    });
    await onChanged();
  }

  async function decide({ mine, conflict: { current } }: Dispute, leftToThem: readonly EditField[]): Promise<void> {
    setDispute(undefined);
    await deeds.act(async () => {
      const decided = { ...mine, ...partOf(current.draft, leftToThem) };
      const fields = Object.keys(decided) as EditField[];
      return saidOf(await saveMerged(desk, current, partOf(current.draft, fields), decided), texts.undone);
    });
    await onChanged();
  }

  if (dispute)
    return (
      <ConflictForm
        disputed={disputedFields(
          inputsFor(subject.kind, dispute.conflict.collisions, offices),
          dispute.conflict.collisions,
          {
            base: dispute.base,
            mine: dispute.mine,
            theirs: dispute.conflict.current.draft,
          },
        )}
        isBusy={deeds.isBusy}
        onDecide={(leftToThem) => void decide(dispute, [...leftToThem])}
        onClose={() => setDispute(undefined)}
      />
    );
  if (changes.length === 0) return <p className={styles.note}>{texts.none}</p>;
  return (
    <>
      <p className={styles.note}>{texts.note}</p>
      <TakeAlong fileName={texts.fileName(subject.key)} cells={() => changeCells(subject, changes, offices)} />
      <Records
        label={texts.heading}
        rows={shown}
        keyOf={({ at, fields }) => `${at} ${fields.map(({ field }) => field).join(" ")}`}
        columns={[
          { header: texts.when, width: "18%", cell: ({ at }) => formatInstant(at, tabWords.locale) },
          { header: texts.how, width: "20%", cell: ({ origin }) => texts.origins[origin] },
          {
            header: texts.what,
            width: "45%",
            cell: ({ fields }) => (
              <ul className={styles.list}>
                {fields.map((change) => (
                  <li key={change.field}>{changeText(subject, change, offices)}</li>
                ))}
              </ul>
            ),
          },
          {
            header: formWords.deeds,
            width: "17%",
            cell: (change) =>
              change.origin !== "answer" && (
                <Button
                  size="small"
                  aria-label={texts.undoOf(change.fields.map(({ field }) => editWords.fields[field]).join(", "))}
                  disabledFocusable={deeds.isBusy}
                  onClick={() => void undo(change)}
                >
                  {texts.undo}
                </Button>
              ),
          },
        ]}
      />
      {button}
    </>
  );
}

/** Every change as the cells of a spreadsheet, under a row of headings; never who made it. */
function changeCells(
  subject: Subject,
  changes: readonly ItemChange[],
  offices: readonly InputOption[],
): readonly (readonly string[])[] {
  return [
    [texts.when, texts.how, texts.what],
    ...changes.flatMap(({ at, origin, fields }) =>
      fields.map((change) => [
        formatInstant(at, tabWords.locale),
        texts.origins[origin],
        changeText(subject, change, offices),
      ]),
    ),
  ];
}

function changeText({ kind }: Subject, { field, before, after }: FieldChange, offices: readonly InputOption[]): string {
  if (field === "retired") {
    const state = (text: string) => (text === "" ? texts.current : texts.retired);
    return texts.change(editWords.fields.retired, state(before), state(after));
  }
  const [input] = inputsFor(kind, [field], offices);
  const said = (text: string) =>
    (input && shownText(input, typedTexts({ [field]: text }, editWords.language)[field] ?? "")) ??
    formWords.conflict.empty;
  return texts.change(editWords.fields[field], said(before), said(after));
}
