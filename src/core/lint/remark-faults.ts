import type { Remark } from "../concept.ts";
import type { Fault } from "./finding.ts";
import { openRemarks } from "./finding.ts";

/** What whoever read the text found open. */
export function remarkFaults({ remarks }: { readonly remarks: readonly Remark[] }): readonly Fault[] {
  return remarks.flatMap(({ kind, text }) => {
    const rule = openRemarks.find((open) => open === kind);
    return rule === undefined ? [] : [{ rule, text }];
  });
}
