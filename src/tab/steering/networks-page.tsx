import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useCallback, useState } from "react";
import type { Network } from "../../core/network.ts";
import { isCheckLate } from "../../core/network.ts";
import { formatDate } from "../../texts/formats.ts";
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
  return (
    <>
      <Line>{words.intro}</Line>
      {networks.length === 0 && <Line>{words.empty}</Line>}
      {networks.length > 0 && (
        <TakeAlong fileName={words.fileName(scene.today)} cells={() => networkCells(networks, scene.today)} />
      )}
      {networks.length > 0 && (
        <Records
          label={steeringPlacesWords.networks}
          rows={networks}
          keyOf={({ key }) => key}
          columns={[
            { header: words.name, width: "22%", cell: ({ title }) => title },
            { header: words.topic, width: "24%", cell: ({ topic }) => topic },
            { header: words.contact, width: "20%", cell: ({ contact }) => contact },
            { header: words.checkedOn, width: "14%", cell: (network) => checkText(network, scene.today) },
            {
              header: formWords.deeds,
              width: "20%",
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

/** The register as the cells of a spreadsheet, under a row of headings. */
function networkCells(networks: readonly Network[], today: string): readonly (readonly string[])[] {
  return [
    [words.name, words.topic, words.contact, words.checkedOn],
    ...networks.map((network) => [network.title, network.topic, network.contact, checkText(network, today)]),
  ];
}

function checkText(network: Network, today: string): string {
  if (network.checkedOn === undefined) return words.never;
  const day = formatDate(network.checkedOn, tabWords.locale);
  return isCheckLate(network, today) ? words.late(day) : day;
}
