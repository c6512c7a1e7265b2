/**
 * Whether a card, as JSON, is the one that was posted for a row of the lists: its first element has the row's key for id.
 * Teams hands cards out as JSON strings (learn.microsoft.com, "chatMessageAttachment resource type"). Never throws.
 */
export function holdsKey(cardJson: string, key: string): boolean {
  try {
    const { body } = JSON.parse(cardJson) as { readonly body?: unknown };
    const [first] = Array.isArray(body) ? (body as readonly unknown[]) : [];
    return typeof first === "object" && first !== null && "id" in first && first.id === key;
  } catch {
    return false;
  }
}
