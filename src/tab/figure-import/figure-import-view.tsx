import type { ReactNode } from "react";
import type { Board } from "../../core/board.ts";
import type { IsoDate } from "../../core/concept.ts";
import type { KnownFigure } from "../../core/figure-intake.ts";
import { PagePart } from "../page-part.tsx";
import { troubleOf } from "../trouble.ts";
import { figureImportWords } from "../words/figure-import.ts";
import { FileSection } from "./file-section.tsx";
import type { ImportDesk } from "./import-desk.ts";
import { TemplateSection } from "./template-section.tsx";

/** What was reported, or that this reader may not know it. */
export type Access = readonly KnownFigure[] | "refused";

/** Rejects with whatever else keeps the list from being read. */
export async function readAccess(desk: ImportDesk): Promise<Access> {
  try {
    return await desk.readKnown();
  } catch (error) {
    const { kind } = troubleOf(error);
    if (kind === "forbidden" || kind === "notFound") return "refused";
    throw error;
  }
}

interface FigureImportViewProps {
  readonly board: Board;
  readonly today: IsoDate;
  readonly desk: ImportDesk;
  readonly known: Access;
  readonly onChange: () => Promise<void>;
}

/** Templates are for everybody; only those who may read what was reported can report. */
export function FigureImportView({ board, today, desk, known, onChange }: FigureImportViewProps): ReactNode {
  return (
    <>
      <PagePart heading={figureImportWords.file.heading}>
        {known === "refused" ? (
          <p>{figureImportWords.file.refused}</p>
        ) : (
          <FileSection board={board} today={today} desk={desk} onChange={onChange} />
        )}
      </PagePart>
      <PagePart heading={figureImportWords.template.heading}>
        <TemplateSection concept={board.concept} today={today} known={known} />
      </PagePart>
    </>
  );
}
