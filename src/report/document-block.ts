/** A part of a document, in the order in which it is read; told as plain text and as a Word file alike. */
export type DocumentBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  /** Each with what it is about in front, where there is anything. */
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "table";
      /** Names the table for those who cannot see it. */
      readonly title: string;
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export interface Document {
  readonly title: string;
  /** As Word names it, `de-DE`. */
  readonly language: string;
  readonly blocks: readonly DocumentBlock[];
}
