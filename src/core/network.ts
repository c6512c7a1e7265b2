import { addMonths } from "./calendar.ts";
import type { Concept, IsoDate, Unit } from "./concept.ts";

/** A round table or network of the yearly register (2.3, first goal). */
export interface Network {
  readonly key: string;
  readonly title: string;
  readonly topic: string;
  /** Who leads it (Federführung): an office or organisation; absent where nobody has named one. */
  readonly lead?: string;
  /** An address of an office or organisation, never of a person. */
  readonly contact: string;
  readonly checkedOn?: IsoDate;
}

/** The register is brought up to date every year (2.3-L1, second indicator). */
export const monthsBetweenChecks = 12;

/** When an entry has to be looked at again; at once where nobody ever has. */
export function checkDueOn({ checkedOn }: Pick<Network, "checkedOn">): IsoDate | undefined {
  return checkedOn === undefined ? undefined : addMonths(checkedOn, monthsBetweenChecks);
}

export function isCheckLate(network: Pick<Network, "checkedOn">, today: IsoDate): boolean {
  return (checkDueOn(network) ?? "") < today;
}

/** An entry that is taken over has the key of its unit, so that nothing is taken over twice. */
export function networkKey(unit: Unit): string {
  return `N-${unit.key}`;
}

/** The round tables that the concept names and the register does not hold yet. */
export function missingRoundTables({ units }: Pick<Concept, "units">, networks: readonly Network[]): readonly Unit[] {
  return units.filter(
    (unit) =>
      unit.kind === "roundTable" &&
      !networks.some(({ key, title }) => key === networkKey(unit) || title === unit.title),
  );
}
