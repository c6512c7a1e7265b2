import type { ReactNode } from "react";
import { useCallback } from "react";
import type { Board } from "../../core/board.ts";
import type { IsoInstant } from "../../core/concept.ts";
import { LatePage } from "../late-page.tsx";
import { figureImportName } from "../words/figure-import-title.ts";
import { readAccess } from "./import-access.ts";
import type { OpenImportDesk } from "./import-desk.ts";

interface FigureImportPageProps {
  readonly board: Board;
  readonly now: IsoInstant;
  readonly openDesk: OpenImportDesk;
  /** Reads the board anew. */
  readonly onChange: () => Promise<void>;
}

/** Figures come in from Excel: templates for the offices, and what they have filled in. */
export function FigureImportPage({ board, now, openDesk, onChange }: FigureImportPageProps): ReactNode {
  const open = useCallback(async () => {
    const [{ FigureImportView }, desk] = await Promise.all([import("./figure-import-view.tsx"), openDesk()]);
    return { FigureImportView, desk, known: await readAccess(desk) };
  }, [openDesk]);
  return (
    <LatePage title={figureImportName} route={{ view: "figureImport" }} open={open}>
      {({ FigureImportView, ...parts }) => <FigureImportView {...parts} board={board} now={now} onChange={onChange} />}
    </LatePage>
  );
}
