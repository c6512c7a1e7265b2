import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { SendRegular } from "@fluentui/react-icons";
import { type KeyboardEvent, useState } from "react";
import { texts } from "./texts.ts";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "end" },
  field: { flexGrow: 1 },
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

export interface ComposeBoxProps {
  readonly label: string;
  /** Texts that a click puts into the field. */
  readonly suggestions?: readonly string[];
  readonly focused?: boolean;
  onSend(text: string): void;
}

/** Enter sends, Shift+Enter begins a new line, as in Teams. */
export function ComposeBox({ label, suggestions = [], focused = false, onSend }: ComposeBoxProps) {
  const styles = useStyles();
  const [text, setText] = useState("");

  function send(): void {
    if (text.trim() === "") return;
    onSend(text.trim());
    setText("");
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
        <Button icon={<SendRegular />} appearance="primary" aria-label={texts.send} onClick={send} />
      </div>
    </div>
  );
}
