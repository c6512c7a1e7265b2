import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useState } from "react";
import type { Board } from "../../core/board.ts";
import type { AddableKind } from "../../core/editing/new-item.ts";
import { subjectKindOf } from "../../core/editing/new-item.ts";
import type { Deeds } from "../form/deeds.ts";
import type { InputOption } from "../form/form-input.tsx";
import { useReturnedFocus } from "../form/returned-focus.ts";
import { editWords } from "../words/edit.ts";
import type { Items } from "./concept-items.tsx";
import type { EditDesk } from "./edit-desk.ts";
import { NewItemForm } from "./new-item-form.tsx";

const useStyles = makeStyles({ row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

interface AddButtonsProps {
  readonly board: Board;
  readonly kinds: readonly AddableKind[];
  readonly parent: string;
  readonly offices: readonly InputOption[];
  readonly desk: EditDesk;
  readonly items: Items;
  readonly deeds: Deeds;
  readonly onAdded: () => Promise<void>;
}

/** A button for each kind that can be added, and the form of the one that is being added. */
export function AddButtons({ kinds, items, onAdded, ...rest }: AddButtonsProps): ReactNode {
  const styles = useStyles();
  const [adding, setAdding] = useState<AddableKind>();
  const row = useReturnedFocus<HTMLDivElement>(adding !== undefined);
  if (adding)
    return (
      <NewItemForm
        key={adding}
        kind={adding}
        siblings={items.get(subjectKindOf(adding)) ?? []}
        {...rest}
        onClose={() => setAdding(undefined)}
        onAdded={onAdded}
      />
    );
  return (
    <div ref={row} className={styles.row}>
      {kinds.map((kind) => (
        <Button key={kind} size="small" disabledFocusable={rest.deeds.isBusy} onClick={() => setAdding(kind)}>
          {editWords.add.kinds[kind]}
        </Button>
      ))}
    </div>
  );
}
