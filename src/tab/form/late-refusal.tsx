import type { ReactNode } from "react";
import { useLoaded } from "../use-loaded.ts";

/** Most readers never see it, so that it comes when it is needed. */
export function LateRefusal(): ReactNode {
  const { parts } = useLoaded(loadNote);
  return parts && <parts.RefusalNote />;
}

function loadNote() {
  return import("./refusal-note.tsx");
}
