import type { Finding } from "./concept-fault.ts";
import { type ItemList, isRecord, type RawItem, textOf, textsOf } from "./item-tree.ts";
import type { YamlSource } from "./yaml-source.ts";

/** Names and keys that lead nowhere, in a circle, or to two units. */
export function referenceFindings(items: readonly RawItem[], source: YamlSource): readonly Finding[] {
  return [
    ...responsibleUnits(items),
    ...servedCityGoals(items),
    ...doers(items),
    ...ambiguousNames(items, source),
    ...wholes(items),
    ...sameFigures(items),
    ...doubledCodes(items),
    ...taskOwners(items),
  ];
}

function responsibleUnits(items: readonly RawItem[]): readonly Finding[] {
  const units = keysOf(items, "units");
  return items
    .filter(({ list }) => list === "goals")
    .flatMap(({ path, value }) =>
      textsOf(value.units)
        .filter(([key]) => !units.has(key))
        .map(([key, index]) => ({ path: [...path, "units", index], message: unknownUnit(key) })),
    );
}

function servedCityGoals(items: readonly RawItem[]): readonly Finding[] {
  const cityGoals = keysOf(items, "cityGoals");
  return items
    .filter(({ list }) => list === "goals")
    .flatMap(({ path, value }) =>
      textsOf(value.cityGoals)
        .filter(([key]) => !cityGoals.has(key))
        .map(([key, index]) => ({
          path: [...path, "cityGoals", index],
          message: `Das Leitziel der Stadt „${key}“ gibt es nicht. Oben unter „cityGoals“ anlegen oder den Schlüssel berichtigen.`,
        })),
    );
}

function doers(items: readonly RawItem[]): readonly Finding[] {
  const names = new Set(unitNames(items).map(({ name }) => name));
  return items.flatMap(({ path, value }) =>
    textsOf(value.doneBy)
      .filter(([name]) => !names.has(name))
      .map(([name, index]) => ({
        path: [...path, "doneBy", index],
        message: `Wer „${name}“ ist, steht nirgends. Unter „units“ anlegen oder dort als andere Schreibweise (alsoWritten) eintragen.`,
      })),
  );
}

interface UnitName {
  readonly name: string;
  readonly path: Finding["path"];
}

function unitNames(items: readonly RawItem[]): readonly UnitName[] {
  return items
    .filter(({ list }) => list === "units")
    .flatMap((unit) => {
      const title = textOf(unit.value.title);
      return [
        ...(title === undefined ? [] : [{ name: title, path: [...unit.path, "title"] }]),
        ...textsOf(unit.value.alsoWritten).map(([name, index]) => ({
          name,
          path: [...unit.path, "alsoWritten", index],
        })),
      ];
    });
}

function ambiguousNames(items: readonly RawItem[], source: YamlSource): readonly Finding[] {
  const first = new Map<string, UnitName>();
  return unitNames(items).flatMap((each) => {
    const earlier = first.get(each.name);
    if (earlier === undefined) {
      first.set(each.name, each);
      return [];
    }
    const { line } = source.positionOf(earlier.path);
    return [
      { path: each.path, message: `Der Name „${each.name}“ steht schon in Zeile ${line}. Einen davon entfernen.` },
    ];
  });
}

function wholes(items: readonly RawItem[]): readonly Finding[] {
  const units = items.filter(({ list }) => list === "units");
  const wholeOf = new Map(units.map(({ key, value }) => [key, textOf(value.partOf)]));
  return units.flatMap(({ key, path, value }) => {
    const whole = textOf(value.partOf);
    if (whole === undefined) {
      return [];
    }
    const message = wholeOf.has(whole) ? circle(key, wholeOf) : unknownUnit(whole);
    return message === undefined ? [] : [{ path: [...path, "partOf"], message }];
  });
}

function circle(
  key: string | undefined,
  wholeOf: ReadonlyMap<string | undefined, string | undefined>,
): string | undefined {
  const passed = new Set<string>();
  let whole = wholeOf.get(key);
  while (whole !== undefined && whole !== key && !passed.has(whole)) {
    passed.add(whole);
    whole = wholeOf.get(whole);
  }
  return whole !== undefined && whole === key
    ? `Die Stelle „${key}“ ist über „partOf“ ein Teil von sich selbst. Eine dieser Angaben entfernen.`
    : undefined;
}

/** A figure that is the same as another is not asked for, so the other one must be. */
function sameFigures(items: readonly RawItem[]): readonly Finding[] {
  const sameAs = new Map(
    items.filter(({ list }) => list === "baseFigures").map(({ key, value }) => [key, textOf(value.sameAs)]),
  );
  return items.flatMap(({ key, path, value }) => {
    const same = textOf(value.sameAs);
    if (same === undefined) return [];
    const place = [...path, "sameAs"];
    if (!sameAs.has(same) || same === key) {
      const message = `„${same}“ ist keine andere Grundzahl. Den Schlüssel der Grundzahl angeben, die dasselbe zählt.`;
      return [{ path: place, message }];
    }
    const further = sameAs.get(same);
    const message = `„${same}“ verweist selbst auf „${further}“ und wird nicht erfragt. Eine Grundzahl ohne „sameAs“ angeben.`;
    return further === undefined ? [] : [{ path: place, message }];
  });
}

function doubledCodes(items: readonly RawItem[]): readonly Finding[] {
  return items.flatMap(({ path, value }) => {
    const cells = listOf(value.dimensions).flatMap((dimension, outer) =>
      listOf(isRecord(dimension) ? dimension.categories : []).map((cell, inner) => ({
        code: isRecord(cell) ? textOf(cell.code) : undefined,
        path: [...path, "dimensions", outer, "categories", inner, "code"],
      })),
    );
    const isAgain = (code: string, index: number) => cells.findIndex((cell) => cell.code === code) < index;
    return cells.flatMap(({ code, path }, index) =>
      code !== undefined && isAgain(code, index)
        ? [{ path, message: `Das Kürzel „${code}“ gibt es bei dieser Grundzahl schon. Ein anderes vergeben.` }]
        : [],
    );
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function taskOwners(items: readonly RawItem[]): readonly Finding[] {
  const bodies = keysOf(items, "bodies");
  return items.flatMap(({ path, value }) => {
    const body = textOf(value.body);
    return body === undefined || bodies.has(body)
      ? []
      : [
          {
            path: [...path, "body"],
            message: `Das Gremium „${body}“ gibt es nicht. Unter „bodies“ anlegen oder den Schlüssel berichtigen.`,
          },
        ];
  });
}

function unknownUnit(key: string): string {
  return `Die Stelle „${key}“ gibt es nicht. Unter „units“ anlegen oder den Schlüssel berichtigen.`;
}

function keysOf(items: readonly RawItem[], list: ItemList): ReadonlySet<string | undefined> {
  return new Set(items.filter((item) => item.list === list).map(({ key }) => key));
}
