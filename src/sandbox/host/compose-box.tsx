import { Button, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { DismissRegular, SendRegular } from "@fluentui/react-icons";
import { type KeyboardEvent, useState } from "react";
import type { CardJson, ExtensionResult } from "../connector/host-api.ts";
import { ExtensionSearch } from "./extension-search.tsx";
import { texts } from "./texts.ts";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "end" },
  field: { flexGrow: 1 },
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  card: {
    display: "flex",
    alignItems: "start",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  lines: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

export interface ComposeBoxProps {
  /** Where the message goes. */
  readonly conversation: string;
  readonly label: string;
  /** Texts that a click puts into the field. */
  readonly suggestions?: readonly string[];
  readonly focused?: boolean;
  onSend(text: string, cards: readonly CardJson[]): void;
}

/** Enter sends, Shift+Enter begins a new line, as in Teams. A card of the app's message extension goes along. */
export function ComposeBox({ conversation, label, suggestions = [], focused = false, onSend }: ComposeBoxProps) {
  const styles = useStyles();
  const [text, setText] = useState("");
  const [inserted, setInserted] = useState<ExtensionResult>();

  function send(): void {
    if (text.trim() === "" && !inserted) return;
    onSend(text.trim(), inserted ? [inserted.card] : []);
    setText("");
    setInserted(undefined);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  }

  return (
    <div className={styles.box}>
      {suggestions.length > 0 && (
        <div className={styles.chips}>
          {suggestions.map((suggestion) => (
            <Button key={suggestion} size="small" shape="circular" onClick={() => setText(suggestion)}>
              {suggestion}
            </Button>
          ))}
        </div>
      )}
      {inserted && <Inserted result={inserted} onRemove={() => setInserted(undefined)} />}
      <div className={styles.row}>
        <Textarea
          className={styles.field}
          aria-label={label}
          placeholder={label}
          value={text}
          rows={1}
          resize="vertical"
          autoFocus={focused}
          onChange={(_event, data) => setText(data.value)}
          onKeyDown={onKeyDown}
        />
        <ExtensionSearch conversation={conversation} onChoose={setInserted} />
        <Button icon={<SendRegular />} appearance="primary" aria-label={texts.send} onClick={send} />
      </div>
    </div>
  );
}

function Inserted({ result, onRemove }: { readonly result: ExtensionResult; onRemove(): void }) {
  const styles = useStyles();
  return (
    <section className={styles.card} aria-label={texts.insertedCard}>
      <span className={styles.lines}>
        <Text weight="semibold">{result.title}</Text>
        <Text size={200}>{result.text}</Text>
      </span>
      <Button
        appearance="subtle"
        size="small"
        icon={<DismissRegular />}
        aria-label={texts.removeCard}
        onClick={onRemove}
      />
    </section>
  );
}
