import type { ErrorRequestHandler, Request } from "express";
import { z } from "zod";
import type { City, Person } from "../city.ts";
import { HostError } from "./errors.ts";
import { personHeader } from "./host-api.ts";

/** @throws {HostError} badRequest, saying what does not fit */
export function parsed<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (!result.success) throw new HostError("badRequest", z.prettifyError(result.error));
  return result.data;
}

export function namedPerson(city: City, request: Request): Person | undefined {
  return city.people.find(({ id }) => id === request.get(personHeader));
}

/** @throws {HostError} badRequest when the header names nobody */
export function actingPerson(city: City, request: Request): Person {
  const person = namedPerson(city, request);
  if (!person) throw new HostError("badRequest", `The header ${personHeader} names nobody in the city.`);
  return person;
}

export const answerError: ErrorRequestHandler = (error, _request, response, next) => {
  if (error instanceof HostError) {
    response.status(error.status).json({ error: { code: error.reason, message: error.message } });
    return;
  }
  next(error);
};
