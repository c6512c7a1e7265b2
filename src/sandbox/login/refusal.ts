import { randomUUID } from "node:crypto";
import type { Response } from "express";

/** Why the sign-in service refuses: the OAuth error, Entra ID's number of it, and words for people. */
export interface Refusal {
  readonly status?: 400 | 401;
  readonly error: string;
  readonly code: number;
  readonly text: string;
}

/** Answers as Entra ID does (identity-platform/reference-error-codes): the number decides, the text is for people. */
export function refuse(response: Response, { status = 400, error, code, text }: Refusal, at: Date): void {
  const trace = randomUUID();
  response.status(status).json({
    error,
    error_description: `AADSTS${code}: ${text} Trace ID: ${trace}`,
    error_codes: [code],
    timestamp: at.toISOString().replace("T", " "),
    trace_id: trace,
    correlation_id: randomUUID(),
  });
}
