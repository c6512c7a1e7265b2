import { Button, Field, makeStyles, SpinButton, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useHost } from "./host-context.tsx";
import { fullMomentText } from "./moment.ts";
import { noticeAfter } from "./notice.ts";
import { NoticeBar } from "./notice-bar.tsx";
import { type Notice, texts } from "./texts.ts";

const dayMs = 86_400_000;

const useStyles = makeStyles({
  tools: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  row: { display: "flex", alignItems: "end", gap: tokens.spacingHorizontalS },
  days: { maxWidth: "120px" },
});

/** Lets a developer see what happens in some days: the clock of the service and the sandbox goes forward, never back. */
export function ClockTools() {
  const styles = useStyles();
  const { now, client } = useHost();
  const [days, setDays] = useState(1);
  const [notice, setNotice] = useState<Notice>();

  async function move(): Promise<void> {
    setNotice(await noticeAfter(() => client.moveClock(new Date(now().getTime() + days * dayMs))));
  }

  return (
    <div className={styles.tools}>
      <Text>{texts.clockSays(fullMomentText(now()))}</Text>
      <div className={styles.row}>
        <Field label={texts.days}>
          <SpinButton
            className={styles.days}
            min={1}
            max={3650}
            value={days}
            onChange={(_event, { value, displayValue }) => setDays(Math.max(1, value ?? (Number(displayValue) || 1)))}
          />
        </Field>
        <Button onClick={() => void move()}>{texts.moveClock}</Button>
      </div>
      <NoticeBar notice={notice} />
    </div>
  );
}
