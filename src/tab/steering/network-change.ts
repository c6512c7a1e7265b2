import type { Network } from "../../core/network.ts";
import { formatDate } from "../../texts/formats.ts";
import type { Replacing } from "../form/replacing.tsx";
import { type Part, partOf } from "../form/versions.ts";
import { formWords } from "../words/form.ts";
import { steeringWords } from "../words/steering.ts";
import { tabWords } from "../words/tab.ts";
import type { SteeringDesk } from "./steering-desk.ts";

const words = steeringWords.networks;

const parts: readonly Part<Network>[] = [
  partOf(words.name, ["title"], ({ title }) => title),
  partOf(words.topic, ["topic"], ({ topic }) => topic),
  partOf(words.lead, ["lead"], ({ lead = "" }) => lead),
  partOf(words.contact, ["contact"], ({ contact }) => contact),
  partOf(words.checkedOn, ["checkedOn"], ({ checkedOn }) =>
    checkedOn === undefined ? "" : formatDate(checkedOn, tabWords.locale),
  ),
];

export function networkChange(
  desk: Pick<SteeringDesk, "changeNetwork">,
  seen: Network,
  wanted: Network,
  onDone: () => void = () => undefined,
): Replacing<Network> {
  return {
    seen,
    wanted,
    parts,
    change: desk.changeNetwork,
    onDone: () => {
      onDone();
      return { text: formWords.saved };
    },
  };
}
