import { keyFigureLine } from "./key-figures.ts";
import { suppressionLines } from "./suppression.ts";

/** The engine of figures: what confidentiality costs in time and cells, and what exact key figures cost. */
export async function measureFigures(): Promise<readonly string[]> {
  return [...suppressionLines(), keyFigureLine()];
}
