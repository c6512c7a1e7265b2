import express, { type Router } from "express";
import { z } from "zod";
import type { City } from "../city.ts";
import type { Clock } from "../clock.ts";
import type { ChangeFeed } from "./changes.ts";
import { HostError } from "./errors.ts";
import type { BotOutcome } from "./host-api.ts";
import { actingPerson, parsed } from "./host-request.ts";
import type { TeamsClient } from "./teams-client.ts";

export interface CircumstancesOptions {
  readonly city: City;
  readonly teams: Pick<TeamsClient, "channels">;
  readonly changes: ChangeFeed;
  readonly clock: Clock;
}

/** Teams allows 50 characters. */
const channelName = z.string().trim().min(1).max(50);

const newChannel = z.object({ displayName: channelName, membershipType: z.enum(["standard", "shared"]) });

const channelEdit = z.union([
  z.strictObject({ displayName: channelName }),
  z.strictObject({ deleted: z.boolean() }),
  z.strictObject({ sharedOut: z.boolean() }),
  z.strictObject({ botsBlocked: z.boolean() }),
]);

const blocking = z.object({ blocked: z.boolean() });

const moment = z.object({ at: z.iso.datetime() });

/** The bot hears nothing of it. */
const done: BotOutcome = { kind: "ignored" };

/** What changes around the app without its doing: channels, the administration's consent, and the time. */
export function createCircumstancesRouter({ city, teams, changes, clock }: CircumstancesOptions): Router {
  const router = express.Router();

  router.post("/channels", async (request, response) => {
    const channel = parsed(newChannel, request.body);
    response.json(await teams.channels.create(actingPerson(city, request), channel));
  });

  router.patch("/channels/:channel", async (request, response) => {
    const edit = parsed(channelEdit, request.body);
    response.json(await teams.channels.edit(actingPerson(city, request), request.params.channel, edit));
  });

  router.put("/app/blocking", (request, response) => {
    teams.channels.blockApp(parsed(blocking, request.body).blocked);
    response.json(done);
  });

  router.put("/clock", async (request, response) => {
    const at = new Date(parsed(moment, request.body).at);
    if (at < clock.now()) throw new HostError("badRequest", "The clock only goes forward.");
    await clock.moveTo(at);
    changes.announce({ kind: "clock" });
    response.json(done);
  });

  return router;
}
