import type { Finding } from "./concept-fault.ts";
import type { ItemList, RawItem } from "./item-tree.ts";
import type { YamlSource } from "./yaml-source.ts";

const unitKey = { form: /^[a-z0-9]+(-[a-z0-9]+)*$/, example: "jugendamt" };

/** Keys with a form of their own, or the letter that follows the key of the item around: `2.3-L2` + `-S1`. */
const rules: Readonly<Record<ItemList, { readonly form: RegExp; readonly example: string } | string>> = {
  cityGoals: { form: /^\d+(\.\d+)*-L[1-9]\d*$/, example: "1-L1" },
  fields: { form: /^\d+(\.\d+)*$/, example: "2.3" },
  goals: "L",
  recommendations: "M",
  steps: "S",
  baseFigures: "G",
  indicators: "K",
  units: unitKey,
  bodies: unitKey,
  steeringTasks: { form: /^\d+(\.\d+)*-A[1-9]\d*$/, example: "3.3-A1" },
};

/** Keys that do not fit their place, and keys given twice. */
export function keyFindings(items: readonly RawItem[], source: YamlSource): readonly Finding[] {
  return [...misplacedKeys(items), ...doubledKeys(items, source)];
}

function misplacedKeys(items: readonly RawItem[]): readonly Finding[] {
  return items.flatMap((item) => {
    const wanted = wantedKey(item);
    return wanted === undefined
      ? []
      : [
          {
            path: [...item.path, "key"],
            message: `Der Schlüssel „${item.key}“ passt nicht an diese Stelle. Er muss aussehen wie ${wanted}.`,
          },
        ];
  });
}

/** An example of the right key, if the item has a wrong one. Below an item without a key nothing can be said. */
function wantedKey({ list, key, parent }: RawItem): string | undefined {
  const rule = rules[list];
  if (key === undefined) {
    return undefined;
  }
  if (typeof rule !== "string") {
    return rule.form.test(key) ? undefined : rule.example;
  }
  if (parent === undefined) {
    return undefined;
  }
  const start = `${parent}-${rule}`;
  return key.startsWith(start) && /^[1-9]\d*$/.test(key.slice(start.length)) ? undefined : `${start}1`;
}

/** A body may bear the key of the unit that answers for it; all other keys are unique across the file. */
function doubledKeys(items: readonly RawItem[], source: YamlSource): readonly Finding[] {
  const first = new Map<string, RawItem>();
  return items.flatMap((item) => {
    if (item.key === undefined) {
      return [];
    }
    const identity = item.list === "bodies" ? `bodies ${item.key}` : item.key;
    const earlier = first.get(identity);
    if (earlier === undefined) {
      first.set(identity, item);
      return [];
    }
    const { line } = source.positionOf([...earlier.path, "key"]);
    return [
      {
        path: [...item.path, "key"],
        message: `Den Schlüssel „${item.key}“ gibt es schon in Zeile ${line}. Einen freien Schlüssel vergeben.`,
      },
    ];
  });
}
