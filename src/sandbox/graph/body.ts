import type { z } from "zod";

import { invalidRequest } from "./faults.ts";

/** Reads a body by its schema. @throws {GraphFault} 400 naming the first property that does not fit */
export function parseBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const { data, error } = schema.safeParse(body);
  if (error) {
    const [issue] = error.issues;
    throw invalidRequest(`Invalid request: ${issue?.path.join(".") || "body"}: ${issue?.message}`);
  }
  return data;
}
