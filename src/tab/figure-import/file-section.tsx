import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import type { Board } from "../../core/board.ts";
import type { IsoDate } from "../../core/concept.ts";
import { figureImportWords } from "../words/figure-import.ts";
import { FaultList } from "./fault-list.tsx";
import { FilePicker } from "./file-picker.tsx";
import type { ImportDesk } from "./import-desk.ts";
import { BrokenNote, DoneNote, OvertakenNote } from "./import-outcome.tsx";
import { IntakePreview } from "./intake-preview.tsx";
import { ProgressNote } from "./progress-note.tsx";
import type { ImportWork } from "./use-import.ts";
import { useImport } from "./use-import.ts";

const useStyles = makeStyles({
  note: { marginBlock: tokens.spacingVerticalM, maxWidth: "52rem" },
  said: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface FileSectionProps {
  readonly board: Board;
  readonly today: IsoDate;
  readonly desk: ImportDesk;
  readonly onChange: () => Promise<void>;
}

/** A file on its way into the lists. What follows a step is read out and takes the keyboard with it. */
export function FileSection(props: FileSectionProps): ReactNode {
  const styles = useStyles();
  const work = useImport(props);
  const { stage } = work;
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(stage.kind);
  useEffect(() => {
    if (before.current === stage.kind) return;
    before.current = stage.kind;
    // That a file is being read is read out; what comes of it stands below a heading.
    place.current?.querySelector<HTMLElement>(stage.kind === "reading" ? "button" : "h3, button")?.focus();
  });
  return (
    <div ref={place}>
      <div role="status">
        {stage.kind === "choosing" && stage.note !== "" && <p className={styles.note}>{stage.note}</p>}
        {stage.kind === "reading" && (
          <span className={styles.said}>{figureImportWords.reading.heading(stage.file)}</span>
        )}
      </div>
      <Stage work={work} board={props.board} />
    </div>
  );
}

function Stage({ work, board }: { readonly work: ImportWork; readonly board: Board }): ReactNode {
  const { stage } = work;
  const { reading, writing } = figureImportWords;
  switch (stage.kind) {
    case "choosing":
      return <FilePicker onFile={work.read} />;
    case "reading":
      return (
        <ProgressNote {...stage} heading={reading.heading(stage.file)} text={reading.progress} onStop={work.stop} />
      );
    case "faulty":
      return (
        <>
          <FaultList file={stage.file} faults={stage.faults} />
          <FilePicker onFile={work.read} />
        </>
      );
    case "comparing":
      return <IntakePreview concept={board.concept} comparison={stage} work={work} />;
    case "writing":
      return <ProgressNote {...stage} heading={writing.heading} text={writing.progress} />;
    case "done":
      return <DoneNote concept={board.concept} stage={stage} work={work} />;
    case "broken":
      return <BrokenNote stage={stage} work={work} />;
    case "overtaken":
      return <OvertakenNote stage={stage} work={work} />;
  }
}
