import type { ReactNode } from "react";
import { LatePage } from "../late-page.tsx";
import { upkeepWords } from "../words/upkeep.ts";

/** The accessibility statement. @param contact where readers write; empty as long as none is set */
export function AccessibilityPage({ contact }: { readonly contact: string }): ReactNode {
  return (
    <LatePage route={{ view: "accessibility" }} title={upkeepWords.heading.accessibility} open={openView}>
      {({ AccessibilityView }) => <AccessibilityView contact={contact} />}
    </LatePage>
  );
}

function openView() {
  return import("./accessibility-view.tsx");
}
