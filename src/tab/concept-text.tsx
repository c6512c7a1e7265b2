import type { ReactNode } from "react";
import { language } from "./language.ts";

/** For elements with a text out of the concept: it stays German, which screen readers must know (WCAG 3.1.2). */
export const conceptLanguage = language === "de" ? undefined : "de";

/** A text out of the concept, beside others or without an element of its own. */
export function ConceptText({ children }: { readonly children: ReactNode }): ReactNode {
  return conceptLanguage === undefined ? children : <span lang={conceptLanguage}>{children}</span>;
}
