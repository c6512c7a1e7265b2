import express, { type Request, type Router } from "express";
import type { City } from "../city.ts";
import { memberOf, personWithAccount } from "./accounts.ts";
import type { BotAccess } from "./bot-access.ts";
import { type Conversation, conversationWithId, peopleIn } from "./conversations.ts";
import { ConnectorError } from "./errors.ts";

/** Who is in a conversation, and which channels the team has. */
export function createRosterRouter(city: City, access: BotAccess): Router {
  const router = express.Router();

  function rosterOf(request: Request): Conversation {
    const conversation = access.conversation(String(request.params.conversation));
    access.count("members", conversation);
    return conversation;
  }

  router.get("/v3/conversations/:conversation/members", (request, response) => {
    response.json(peopleIn(city, rosterOf(request)).map((person) => memberOf(city, person)));
  });

  router.get("/v3/conversations/:conversation/pagedMembers", (request, response) => {
    response.json({ members: peopleIn(city, rosterOf(request)).map((person) => memberOf(city, person)) });
  });

  router.get("/v3/conversations/:conversation/members/:member", (request, response) => {
    const conversation = rosterOf(request);
    const person = personWithAccount(city, request.params.member);
    if (!person || !peopleIn(city, conversation).includes(person))
      throw new ConnectorError("ConversationNotFound", "The member is not part of the conversation.");
    response.json(memberOf(city, person));
  });

  function demandTeam(request: Request): void {
    const conversation = conversationWithId(city, city.team.threadId);
    if (!conversation || request.params.team !== conversation.id)
      throw new ConnectorError("ConversationNotFound", "Team not found.");
    access.demandTeam();
    access.count("conversations", conversation);
  }

  router.get("/v3/teams/:team", (request, response) => {
    demandTeam(request);
    response.json({
      id: city.team.threadId,
      name: city.team.displayName,
      type: "standard",
      aadGroupId: city.team.groupId,
      channelCount: city.team.channels.length,
      memberCount: city.people.length,
      tenantId: city.tenantId,
    });
  });

  router.get("/v3/teams/:team/conversations", (request, response) => {
    demandTeam(request);
    const conversations = city.team.channels.map(({ id, displayName, membershipType: type }) =>
      // Teams leaves the first channel unnamed, so that every client can call it in its own language.
      id === city.team.threadId ? { id, type } : { id, name: displayName, type },
    );
    response.json({ conversations });
  });

  return router;
}
