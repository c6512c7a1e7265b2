/** What an entity keeps when only some properties are asked for: those, and its annotations. */
export function selectProperties(entity: object, select: readonly string[] | undefined): object {
  if (select === undefined) return entity;
  return Object.fromEntries(Object.entries(entity).filter(([name]) => name.startsWith("@") || select.includes(name)));
}
