import { GraphError } from "../graph/errors.ts";
import { TabError } from "./errors.ts";

/** Why there is no (new) board, as far as a reader can do something about it. */
export type TroubleKind = "signedOut" | "forbidden" | "notFound" | "unreachable" | "faultySetup" | "unexpected";

export interface Trouble {
  readonly kind: TroubleKind;
  /** For the city's IT; empty when the kind says everything. */
  readonly detail: string;
  /** The device has no network at all. */
  readonly isOffline?: true;
}

const kinds: Readonly<Record<string, TroubleKind>> = {
  signedOut: "signedOut",
  forbidden: "forbidden",
  notFound: "notFound",
  listMissing: "notFound",
  unreachable: "unreachable",
  unavailable: "unreachable",
  throttled: "unreachable",
  invalid: "faultySetup",
  wrongCell: "faultySetup",
};

/** Reads what was thrown. The Graph client wraps a failed sign-in, so the causes are looked at first. */
export function troubleOf(error: unknown): Trouble {
  for (const known of innermostFirst(error)) {
    if (known instanceof TabError || known instanceof GraphError)
      return { kind: kinds[known.reason] ?? "unexpected", detail: detailOf(known) };
  }
  return { kind: "unexpected", detail: error instanceof Error ? error.message : String(error) };
}

function innermostFirst(error: unknown): readonly unknown[] {
  return error instanceof Error ? [...innermostFirst(error.cause), error] : [];
}

function detailOf(error: GraphError | TabError): string {
  const requestId =
    "requestId" in error && typeof error.requestId === "string" ? ` (request-id ${error.requestId})` : "";
  return `${error.message}${requestId}`;
}

/** Whether what was read before may not be shown any more, nor kept. */
export function endsReading(kind: TroubleKind): boolean {
  return kind === "forbidden" || kind === "signedOut";
}

/** Whether the lists may not be as they should be. */
export function pointsToLists(kind: TroubleKind): boolean {
  return kind === "notFound" || kind === "faultySetup";
}
