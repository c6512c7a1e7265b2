/** What narrows the findings of a concept beside the rule: a part of the concept, and a unit. */
export interface FindingQuery {
  /** Key of a field, or what belongs to none. */
  readonly part: string;
  /** Key of a unit. */
  readonly office: string;
}

export function parseFindingQuery(query: string): FindingQuery {
  const given = new URLSearchParams(query);
  return { part: given.get("feld") ?? "", office: given.get("stelle") ?? "" };
}

/** As the address says it; empty where nothing is narrowed. */
export function findingQueryText({ part, office }: FindingQuery): string {
  const named = Object.entries({ feld: part, stelle: office }).filter(([, value]) => value !== "");
  return new URLSearchParams(named).toString();
}
