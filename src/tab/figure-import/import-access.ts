import type { KnownFigure } from "../../core/figure-intake.ts";
import { troubleOf } from "../trouble.ts";
import type { ImportDesk } from "./import-desk.ts";

/** What was reported, or that this reader may not know it. */
export type Access = readonly KnownFigure[] | "refused";

/** Rejects with whatever else keeps the list from being read. */
export async function readAccess(desk: Pick<ImportDesk, "readKnown">): Promise<Access> {
  try {
    return await desk.readKnown();
  } catch (error) {
    const { kind } = troubleOf(error);
    if (kind === "forbidden" || kind === "notFound") return "refused";
    throw error;
  }
}
