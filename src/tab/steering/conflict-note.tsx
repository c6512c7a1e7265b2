import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useEffect, useId, useRef } from "react";
import { Line, Row } from "../page-parts.tsx";
import { Records } from "../records.tsx";
import { steeringWords } from "../words/steering.ts";
import type { Conflict, Scene } from "./scene.ts";

const words = steeringWords.conflict;

const useStyles = makeStyles({
  note: {
    marginBottom: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorStatusWarningBorder2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { ...typographyStyles.subtitle2, marginTop: 0, marginBottom: tokens.spacingVerticalS, outlineStyle: "none" },
});

interface ConflictNoteProps extends Pick<Scene, "deeds" | "showConflict"> {
  readonly conflict: Conflict;
}

/** Both versions side by side, for the person to decide; it takes the focus, since it needs an answer. */
export function ConflictNote({ conflict, deeds, showConflict }: ConflictNoteProps): ReactNode {
  const styles = useStyles();
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { rows, keepMine } = conflict;
  useEffect(() => heading.current?.focus(), []);
  const close = () => showConflict(undefined);
  return (
    <section aria-labelledby={headingId} className={styles.note}>
      <h2 ref={heading} id={headingId} tabIndex={-1} className={styles.heading}>
        {words.heading}
      </h2>
      {!keepMine && <Line>{words.gone}</Line>}
      <Records
        label={words.heading}
        rows={rows}
        keyOf={({ field }) => field}
        columns={[
          { header: words.field, width: "20%", cell: ({ field }) => field },
          { header: words.yours, width: "40%", cell: ({ mine }) => mine },
          { header: words.theirs, width: "40%", cell: ({ theirs }) => theirs },
        ]}
      />
      <Row apart>
        {keepMine && (
          <Button
            disabledFocusable={deeds.isBusy}
            onClick={() => {
              close();
              void deeds.act(keepMine);
            }}
          >
            {words.keepYours}
          </Button>
        )}
        <Button disabledFocusable={deeds.isBusy} onClick={close}>
          {words.takeTheirs}
        </Button>
      </Row>
    </section>
  );
}
