import { Button, Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Board } from "../../core/board.ts";
import { dayOf } from "../../core/calendar.ts";
import type { IsoInstant } from "../../core/concept.ts";
import type { Subject } from "../../core/editing/draft.ts";
import type { AddableKind } from "../../core/editing/new-item.ts";
import { subjectKindOf } from "../../core/editing/new-item.ts";
import { lintConcept } from "../../core/lint/concept-lint.ts";
import type { Route } from "../../core/route.ts";
import { hashOf, subPageOf } from "../../core/route.ts";
import { ConceptText } from "../concept-text.tsx";
import type { Editing } from "../edit/editing.tsx";
import { EditingArea, useEditing } from "../edit/editing.tsx";
import { formulaFault } from "../edit/formula-fault.ts";
import { HistoryDisclosure } from "../edit/history-disclosure.tsx";
import { LateEditor } from "../edit/late-editor.tsx";
import { NewItemForm } from "../edit/new-item-form.tsx";
import { LoadingNote } from "../loading-note.tsx";
import { Line, Row, Section } from "../page-parts.tsx";
import { TextList } from "../text-list.tsx";
import { officeOptions } from "../unit-options.ts";
import { useLoaded } from "../use-loaded.ts";
import { editWords } from "../words/edit.ts";
import { formWords } from "../words/form.ts";
import { lintWords } from "../words/lint.ts";
import { tabWords } from "../words/tab.ts";
import { addedKindAt, inputAt, subjectAt } from "./change-address.ts";
import { inputsOf } from "./changed-inputs.ts";
import type { ChangedItem } from "./changed-item.ts";
import { changedItem, parentItem } from "./changed-item.ts";

const texts = editWords.change;

interface ChangeViewProps {
  readonly board: Board;
  readonly route: Extract<Route, { view: "edit" | "add" }>;
  readonly now: IsoInstant;
}

/** The form for what an address names, what is open about it, and the ways on. */
export function ChangeView(props: ChangeViewProps): ReactNode {
  return (
    <EditingArea place={subPageOf(props.route)}>
      <Change key={subPageOf(props.route)} {...props} />
    </EditingArea>
  );
}

function Change({ board, route, now }: ChangeViewProps): ReactNode {
  const editing = useEditing();
  if (!editing) return <Line>{texts.notHere}</Line>;
  if (route.view === "add") {
    const kind = addedKindAt(route);
    const parent = kind && parentItem(board.concept, kind, route.at);
    if (!kind || !parent) return <Line>{texts.nothing}</Line>;
    return <Adding board={board} kind={kind} at={route.at} parent={parent} editing={editing} />;
  }
  const subject = subjectAt(route);
  const item = subject && changedItem(board.concept, subject);
  if (!item) return <Line>{texts.nothing}</Line>;
  return <ItemEditing board={board} route={route} now={now} subject={subject} item={item} editing={editing} />;
}

interface ItemEditingProps extends ChangeViewProps {
  readonly route: Extract<Route, { view: "edit" }>;
  readonly subject: Subject;
  readonly item: ChangedItem;
  readonly editing: Editing;
}

function ItemEditing({ board, route, now, subject, item, editing }: ItemEditingProps): ReactNode {
  const [isOpen, setOpen] = useState(true);
  const { kind, key } = subject;
  const today = dayOf(now);
  const open = useMemo(() => {
    const findings = lintConcept(board.concept, { ...board, today });
    return findings.filter(({ place }) => place.kind === kind && place.key === key).map(({ fault }) => fault);
  }, [board, today, kind, key]);
  return (
    <Section heading={<ItemName item={item} />}>
      {open.length > 0 && (
        <>
          <Line>{texts.open}</Line>
          <TextList texts={open.map((fault) => [lintWords.rules[fault.rule].name, lintWords.found(fault)] as const)} />
        </>
      )}
      {isOpen ? (
        <LateEditor
          editing={editing}
          subject={subject}
          label={editWords.editOf(item.title)}
          inputs={inputsOf(board, subject, item)}
          focus={inputAt(route)}
          check={(draft) => formulaFault(board.concept, { key, goal: item.goal ?? "", draft })}
          onClose={() => setOpen(false)}
        />
      ) : (
        <WaysOn page={item.page} again={formWords.edit} onAgain={() => setOpen(true)} />
      )}
      <HistoryDisclosure subject={subject} offices={officeOptions(board, item.units)} />
    </Section>
  );
}

interface AddingProps {
  readonly board: Board;
  readonly kind: AddableKind;
  readonly at: string;
  readonly parent: ChangedItem;
  readonly editing: Editing;
}

function Adding({ board, kind, at, parent, editing }: AddingProps): ReactNode {
  const [isOpen, setOpen] = useState(true);
  const { openDesk, deeds } = editing;
  const key = kind === "unit" ? "" : at;
  const open = useCallback(async () => {
    const desk = await openDesk();
    return { desk, siblings: await desk.readSiblings(subjectKindOf(kind), key) };
  }, [openDesk, kind, key]);
  const loaded = useLoaded(open);
  const { parts, load } = loaded;
  return (
    <Section heading={editWords.add.kinds[kind]}>
      {parent.title !== "" && (
        <Line>
          {texts.addedTo} <ItemName item={parent} />
        </Line>
      )}
      {parts && isOpen && (
        <NewItemForm
          board={board}
          kind={kind}
          parent={key}
          {...(kind === "unit" && at !== "" && { initial: { title: at } })}
          siblings={parts.siblings}
          offices={officeOptions(board)}
          desk={parts.desk}
          deeds={deeds}
          onClose={() => setOpen(false)}
          onAdded={load}
        />
      )}
      {parts && !isOpen && (
        <WaysOn page={parent.page} again={editWords.add.kinds[kind]} onAgain={() => setOpen(true)} />
      )}
      <LoadingNote {...loaded} />
    </Section>
  );
}

function ItemName({ item: { key, title } }: { readonly item: ChangedItem }): ReactNode {
  return (
    <>
      {key} <ConceptText>{title}</ConceptText>
    </>
  );
}

interface WaysOnProps {
  readonly page: Route | undefined;
  readonly again: string;
  readonly onAgain: () => void;
}

/** When a form has closed, where a reader may want to go. */
function WaysOn({ page, again, onAgain }: WaysOnProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector("a")?.focus(), []);
  return (
    <div ref={place}>
      <Row apart>
        <Link href={hashOf({ view: "lint", query: "" })}>{tabWords.lint}</Link>
        {page && <Link href={hashOf(page)}>{texts.page}</Link>}
        <Button size="small" onClick={onAgain}>
          {again}
        </Button>
      </Row>
    </div>
  );
}
