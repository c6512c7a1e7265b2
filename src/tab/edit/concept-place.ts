/** Where items of the concept are added and retired: the concept as a whole, a field or a goal, by key. */
export interface ConceptPlace {
  readonly kind: "concept" | "field" | "goal";
  /** Empty for the concept as a whole. */
  readonly key: string;
}
