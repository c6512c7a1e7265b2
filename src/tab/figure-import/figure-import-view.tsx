import type { ReactNode } from "react";
import type { Board } from "../../core/board.ts";
import { dayOf } from "../../core/calendar.ts";
import type { IsoInstant } from "../../core/concept.ts";
import { Section } from "../page-parts.tsx";
import { figureImportWords } from "../words/figure-import.ts";
import { FileSection } from "./file-section.tsx";
import type { Access } from "./import-access.ts";
import type { ImportDesk } from "./import-desk.ts";
import { TemplateSection } from "./template-section.tsx";

interface FigureImportViewProps {
  readonly board: Board;
  readonly now: IsoInstant;
  readonly desk: ImportDesk;
  readonly known: Access;
  readonly onChange: () => Promise<void>;
}

/** Templates are for everybody; only those who may read what was reported can report. */
export function FigureImportView({ board, now, desk, known, onChange }: FigureImportViewProps): ReactNode {
  const today = dayOf(now);
  return (
    <>
      <Section heading={figureImportWords.file.heading}>
        {known === "refused" ? (
          <p>{figureImportWords.file.refused}</p>
        ) : (
          <FileSection board={board} today={today} desk={desk} onChange={onChange} />
        )}
      </Section>
      <Section heading={figureImportWords.template.heading}>
        <TemplateSection concept={board.concept} today={today} known={known} />
      </Section>
    </>
  );
}
