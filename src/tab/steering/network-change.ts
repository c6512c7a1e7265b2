import type { Network } from "../../core/network.ts";
import type { Said } from "../form/deeds.ts";
import { steeringWords } from "../words/steering.ts";
import type { Scene } from "./scene.ts";
import { replace } from "./scene.ts";

const words = steeringWords.networks;

export function changeNetwork(scene: Scene, seen: Network, wanted: Network): Promise<Said> {
  const { changeNetwork: change } = scene.desk;
  return replace(scene, { seen, wanted, change, tell: told, done: steeringWords.saved });
}

function told({ title, topic, lead = "", contact, checkedOn }: Network) {
  return [
    [words.name, title],
    [words.topic, topic],
    [words.lead, lead],
    [words.contact, contact],
    [words.checkedOn, checkedOn ?? ""],
  ] as const;
}
