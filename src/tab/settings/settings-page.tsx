import type { ReactNode } from "react";
import { useCallback } from "react";
import type { Board } from "../../core/board.ts";
import { LatePage } from "../late-page.tsx";
import { upkeepWords } from "../words/upkeep.ts";
import type { OpenUpkeepDesk } from "./upkeep-desk.ts";

interface SettingsPageProps {
  readonly board: Board;
  readonly openDesk: OpenUpkeepDesk;
  /** Reads the board anew. */
  readonly onChange: () => Promise<void>;
}

/** What the coordination may set without code, and what is stored where. */
export function SettingsPage({ board, openDesk, onChange }: SettingsPageProps): ReactNode {
  const open = useCallback(async () => {
    const [{ SettingsView }, desk] = await Promise.all([import("./settings-view.tsx"), openDesk()]);
    return { SettingsView, desk };
  }, [openDesk]);
  return (
    <LatePage route={{ view: "settings" }} title={upkeepWords.heading.settings} open={open}>
      {({ SettingsView, desk }) => <SettingsView board={board} desk={desk} onChange={onChange} />}
    </LatePage>
  );
}
