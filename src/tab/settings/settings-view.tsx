import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Board } from "../../core/board.ts";
import { hashOf } from "../../core/route.ts";
import { useDeeds } from "../form/deeds.ts";
import { SaidNote } from "../form/said-note.tsx";
import { LanguageList } from "../language-bar.tsx";
import { Command } from "../list-fault-notes.tsx";
import { Line, Section } from "../page-parts.tsx";
import { Records } from "../records.tsx";
import { settingsWords } from "../words/settings.ts";
import { tabWords } from "../words/tab.ts";
import type { UpkeepDesk } from "./upkeep-desk.ts";
import { UpkeepForm } from "./upkeep-form.tsx";

interface SettingsViewProps {
  readonly board: Board;
  readonly desk: UpkeepDesk;
  readonly onChange: () => Promise<void>;
}

const { languages, rhythm, thresholds, stored, leave } = settingsWords;

export function SettingsView({ board, desk, onChange }: SettingsViewProps): ReactNode {
  const deeds = useDeeds("settings", onChange);
  return (
    <>
      <Section heading={languages.heading}>
        <Line>{languages.text}</Line>
        <LanguageList />
      </Section>
      <UpkeepForm upkeep={board.upkeep ?? { contact: "" }} desk={desk} deeds={deeds} />
      <Section heading={rhythm.heading}>
        <Line>{rhythm.text}</Line>
        <Link href={hashOf({ view: "rounds", place: "plan" })}>{tabWords.rounds.heading.plan}</Link>
      </Section>
      <Section heading={thresholds.heading}>
        <Line>{thresholds.text}</Line>
      </Section>
      <Section heading={stored.heading}>
        <Records
          label={stored.heading}
          rows={stored.rows}
          keyOf={({ what }) => what}
          columns={[
            { header: stored.what, width: "34%", cell: ({ what }) => what },
            { header: stored.where, width: "36%", cell: ({ where }) => where },
            { header: stored.who, width: "30%", cell: ({ who }) => who },
          ]}
        />
      </Section>
      <Section heading={leave.heading}>
        <Line>{leave.text}</Line>
        <Command>npm run cli -- export --json --reported</Command>
      </Section>
      <SaidNote deeds={deeds} />
    </>
  );
}
