import { addMonths } from "./calendar.ts";
import type { IsoDate } from "./concept.ts";

/** A round table or network of the yearly register (2.3, first goal). */
export interface Network {
  readonly key: string;
  readonly title: string;
  readonly topic: string;
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
