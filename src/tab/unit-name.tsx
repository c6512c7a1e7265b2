import type { ReactNode } from "react";
import { ConceptText } from "./concept-text.tsx";
import { tabWords } from "./words/tab.ts";

/** Who was asked, or that nobody knows any more. */
export function UnitName({ unit }: { readonly unit: string | undefined }): ReactNode {
  return unit === undefined ? tabWords.field.unknownUnit : <ConceptText>{unit}</ConceptText>;
}
