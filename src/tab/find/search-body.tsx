import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import type { ReactNode } from "react";
import { useDeferredValue, useEffect, useMemo } from "react";
import type { Board } from "../../core/board.ts";
import { indexBoard, searchBoard } from "../../core/board-search.ts";
import { wordsIn } from "../../core/spelling.ts";
import { arrivalField } from "../find-bar.tsx";
import { useSurroundings } from "../surroundings.ts";
import { searchWords } from "../words/search.ts";
import { type ListRoute, useAddressQuery } from "./address-query.ts";
import { FoundGroup } from "./found-group.tsx";

const useStyles = makeStyles({
  form: { maxWidth: "36rem", marginTop: tokens.spacingVerticalM },
  status: { marginBlock: tokens.spacingVerticalM, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

interface SearchBodyProps {
  readonly board: Board;
  readonly route: ListRoute;
}

/** Finds whatever is written on the board, while one types. */
export function SearchBody({ board, route }: SearchBodyProps): ReactNode {
  const styles = useStyles();
  const onStage = useSurroundings().frame === "meetingStage";
  const [query, setQuery] = useAddressQuery(route);
  const text = new URLSearchParams(query).get("text") ?? "";
  const sought = useDeferredValue(text.trim());
  const index = useMemo(() => indexBoard(board), [board]);
  const groups = useMemo(() => searchBoard(index, sought), [index, sought]);
  const words = useMemo(() => wordsIn(sought), [sought]);
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <>
      {!onStage && (
        <search className={styles.form}>
          <SearchField
            text={text}
            onChange={(value) => setQuery(value === "" ? "" : new URLSearchParams({ text: value }).toString())}
          />
        </search>
      )}
      <p role="status" className={styles.status}>
        {sought !== "" && (count === 0 ? searchWords.none(sought) : searchWords.count(count))}
      </p>
      {groups.map((group) => (
        <FoundGroup key={`${group.kind} ${sought}`} group={group} words={words} />
      ))}
    </>
  );
}

interface SearchFieldProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

function SearchField({ text, onChange }: SearchFieldProps): ReactNode {
  useEffect(() => document.querySelector<HTMLElement>(arrivalField)?.focus(), []);
  return (
    <Field label={searchWords.label} hint={searchWords.hint}>
      <Input
        type="search"
        data-arrival
        maxLength={200}
        contentBefore={<Search20Regular />}
        value={text}
        onChange={(_event, { value }) => onChange(value)}
      />
    </Field>
  );
}
