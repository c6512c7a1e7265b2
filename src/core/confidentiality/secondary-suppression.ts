import type { Layout } from "./circuit-layout.ts";
import { createLayout } from "./circuit-layout.ts";
import type { Circuit, CircuitCosts, FindCircuit } from "./circuit-search.ts";
import { createCircuitSearch } from "./circuit-search.ts";
import type { CountSystem } from "./count-system.ts";

/** The cells of a system, by what may become of them and what must. */
export interface CellRoles extends CircuitCosts {
  /** Cells that readers must not be able to narrow down. */
  readonly targets: readonly number[];
}

export interface SecondarySuppression {
  /** 1 for each cell that some circuit hides. */
  readonly isHidden: Uint8Array;
  /** Targets that no circuit was found for: readers can narrow them down, whatever else is hidden. */
  readonly exposed: readonly number[];
  /** Hidden cells around which nothing else could be the small one: who knows the rule can narrow them down further. */
  readonly recognisable: readonly number[];
}

const passes = 2;

/**
 * Hides as few and as small cells as it can so that every target can move by the protection range.
 *
 * What is hidden is the union of circuits, at least one through each target. So it protects itself: a cell that is
 * hidden for the sake of another moves along in the same circuit. Circuits are laid one after the other, each using
 * what is hidden already; then each is taken up and laid anew in view of all others (rip-up and reroute, as the
 * conductors of circuit boards are laid), until nothing gets cheaper.
 */
export function suppressSecondary(system: CountSystem, roles: CellRoles): SecondarySuppression {
  const layout = createLayout(roles.price, roles.targets);
  const find = createCircuitSearch(system, { ...roles, price: layout.price });
  // The more targets there are, the less is spent on each.
  const width = Math.max(3, Math.min(48, Math.floor(3000 / (roles.targets.length + 1))));
  const exposed: number[] = [];
  for (const target of roles.targets) {
    if (layout.isProtected(target)) continue;
    const circuit = findPatiently(find, target, width, roles.range);
    if (circuit?.goesBothWays || (circuit !== undefined && !layout.isHidden(target))) layout.lay(circuit);
    else if (!layout.isHidden(target)) exposed.push(target);
  }
  const findCheaper = (target: number, below: number) => find(target, { width, below });
  for (let pass = 0; pass < passes && layAnew(layout, findCheaper); pass += 1);
  const isHidden = Uint8Array.from(system.cells, (_, cell) => (layout.isHidden(cell) ? 1 : 0));
  const recognisable = [...system.cells.keys()].filter((cell) => layout.isHidden(cell) && !layout.isProtected(cell));
  return { isHidden, exposed, recognisable };
}

/**
 * Tries harder where a search finds nothing: more drafts at a time, then circuits that go part of the range up and part
 * of it down, and the way up to the totals as a last resort. (Half the range is enough: beyond that it is the same
 * circuit the other way round.)
 */
function findPatiently(find: FindCircuit, target: number, width: number, range: number): Circuit | undefined {
  const wide = 4 * width;
  let circuit = find(target, { width }) ?? find(target, { width: wide });
  for (let back = 1; back <= range / 2 && !circuit?.goesBothWays; back += 1) {
    circuit = find(target, { width: wide, back }) ?? circuit;
  }
  return circuit ?? find(target, { width, isRisingOnly: true });
}

type FindCheaper = (target: number, below: number) => Circuit | undefined;

/** Takes up each circuit and lays others instead where these are cheaper. @returns whether any was */
function layAnew(layout: Layout, find: FindCheaper): boolean {
  let isCheaper = false;
  for (const old of layout.circuits()) {
    const price = layout.takeUp(old);
    if (price > 0 && replaced(layout, old, price, find)) isCheaper = true;
    else layout.lay(old);
  }
  return isCheaper;
}

/** Lays cheaper circuits through the targets that `old` alone has protected. @returns whether there are any */
function replaced(layout: Layout, old: Circuit, price: number, find: FindCheaper): boolean {
  const circuits: Circuit[] = [];
  let left = price;
  for (const target of layout.targetsOf(old)) {
    if (old.goesBothWays ? layout.isProtected(target) : layout.isHidden(target)) continue;
    const circuit = find(target, left);
    if (circuit === undefined || (old.goesBothWays && !circuit.goesBothWays)) {
      for (const useless of circuits) layout.takeUp(useless);
      return false;
    }
    left -= layout.lay(circuit);
    circuits.push(circuit);
  }
  return true;
}
