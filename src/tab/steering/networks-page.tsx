import { Button } from "@fluentui/react-components";
import { Print16Regular } from "@fluentui/react-icons/svg/print";
import type { ReactNode } from "react";
import { useCallback, useState } from "react";
import type { Unit } from "../../core/concept.ts";
import type { Network } from "../../core/network.ts";
import { isCheckLate, missingRoundTables, networkKey } from "../../core/network.ts";
import { formatDate } from "../../texts/formats.ts";
import { ConceptText } from "../concept-text.tsx";
import type { Said } from "../form/deeds.ts";
import { useReturnedFocus } from "../form/returned-focus.ts";
import { LoadingNote } from "../loading-note.tsx";
import { Line, Row } from "../page-parts.tsx";
import { Records } from "../records.tsx";
import { TakeAlong } from "../take-along.tsx";
import { useLoaded } from "../use-loaded.ts";
import { formWords } from "../words/form.ts";
import { steeringWords } from "../words/steering.ts";
import { steeringPlacesWords } from "../words/steering-places.ts";
import { tabWords } from "../words/tab.ts";
import { networkChange } from "./network-change.ts";
import { NetworkForm } from "./network-form.tsx";
import type { Scene } from "./scene.ts";

const words = steeringWords.networks;

/** The yearly register of round tables and networks, edited where it stands. */
export function NetworksPage({ scene }: { readonly scene: Scene }): ReactNode {
  const { desk } = scene;
  const loaded = useLoaded(useCallback(() => desk.readRegister(), [desk]));
  const [edited, setEdited] = useState<Network | "new">();
  const place = useReturnedFocus<HTMLDivElement>(edited !== undefined);
  const { deeds } = scene;
  // What was written is read again, whatever came of it.
  const reloading: Scene = {
    ...scene,
    deeds: {
      ...deeds,
      act: (work) =>
        deeds.act(async () => {
          const said = await work();
          await loaded.load();
          return said;
        }),
    },
  };
  if (!loaded.parts) return <LoadingNote {...loaded} />;
  const { networks } = loaded.parts;
  const missing = missingRoundTables(scene.board.concept, networks);
  return (
    <>
      <Line>{words.intro}</Line>
      {networks.length === 0 && <Line>{words.empty}</Line>}
      {missing.length > 0 && <TakeOver scene={reloading} missing={missing} />}
      {networks.length > 0 && (
        <Row>
          <TakeAlong fileName={words.fileName(scene.today)} cells={() => networkCells(networks, scene.today)} />
          <Button size="small" icon={<Print16Regular />} onClick={() => window.print()}>
            {steeringWords.agenda.print}
          </Button>
        </Row>
      )}
      {networks.length > 0 && (
        <Records
          label={steeringPlacesWords.networks}
          rows={networks}
          keyOf={({ key }) => key}
          columns={[
            { header: words.name, width: "20%", cell: ({ title }) => <ConceptText>{title}</ConceptText> },
            { header: words.topic, width: "18%", cell: ({ topic }) => topic },
            { header: words.lead, width: "16%", cell: ({ lead }) => lead },
            { header: words.contact, width: "16%", cell: ({ contact }) => contact },
            { header: words.checkedOn, width: "12%", cell: (network) => checkText(network, scene.today) },
            {
              header: formWords.deeds,
              width: "18%",
              cell: (network) => (
                <Row>
                  <Button
                    size="small"
                    aria-label={words.checkedNamed(network.title)}
                    disabledFocusable={deeds.isBusy || network.checkedOn === scene.today}
                    onClick={() =>
                      void reloading.deeds.act(() =>
                        scene.replace(networkChange(scene.desk, network, { ...network, checkedOn: scene.today })),
                      )
                    }
                  >
                    {words.checked}
                  </Button>
                  <Button size="small" aria-label={words.changeNamed(network.title)} onClick={() => setEdited(network)}>
                    {formWords.edit}
                  </Button>
                </Row>
              ),
            },
          ]}
        />
      )}
      {edited ? (
        <NetworkForm
          key={edited === "new" ? "new" : edited.key}
          scene={reloading}
          network={edited === "new" ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      ) : (
        <div ref={place}>
          <Row apart>
            <Button onClick={() => setEdited("new")}>{words.add}</Button>
          </Row>
        </div>
      )}
    </>
  );
}

interface TakeOverProps {
  readonly scene: Scene;
  readonly missing: readonly Unit[];
}

/** Takes over the round tables that the concept names; what they do and who leads them, the concept does not say. */
function TakeOver({ scene: { desk, deeds }, missing }: TakeOverProps): ReactNode {
  async function takeOver(): Promise<Said> {
    for (const unit of missing)
      await desk.addNetwork({ key: networkKey(unit), title: unit.title, topic: "", contact: "" });
    return { text: words.takenOver };
  }
  return (
    <>
      <Line>
        {words.missing} <ConceptText>{missing.map(({ title }) => title).join(", ")}</ConceptText>
      </Line>
      <Row apart>
        <Button disabledFocusable={deeds.isBusy} onClick={() => void deeds.act(takeOver)}>
          {words.takeOver(missing.length)}
        </Button>
      </Row>
    </>
  );
}

/** The register as the cells of a spreadsheet, under a row of headings. */
function networkCells(networks: readonly Network[], today: string): readonly (readonly string[])[] {
  return [
    [words.name, words.topic, words.lead, words.contact, words.checkedOn],
    ...networks.map((network) => [
      network.title,
      network.topic,
      network.lead ?? "",
      network.contact,
      checkText(network, today),
    ]),
  ];
}

function checkText(network: Network, today: string): string {
  if (network.checkedOn === undefined) return words.never;
  const day = formatDate(network.checkedOn, tabWords.locale);
  return isCheckLate(network, today) ? words.late(day) : day;
}
