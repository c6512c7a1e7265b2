import { expect, it } from "vitest";

import { city } from "../../../src/sandbox/city.ts";
import { type Body, startGraph } from "./graph-server.ts";

it("says who is signed in, but not to an application", async () => {
  const graph = await startGraph();
  expect((await graph.send("GET", "/me")).body).toMatchObject({ id: city.people[0]?.id, businessPhones: [] });
  expect(await graph.send("GET", "/me", { token: graph.applicationToken })).toMatchObject({
    status: 400,
    body: { error: { message: "/me request is only valid with delegated authentication flow." } },
  });
});

it("knows the people", async () => {
  const graph = await startGraph();
  const [, person] = city.people;
  const all = await graph.send("GET", "/users?$select=id,displayName");
  expect(all.body.value).toHaveLength(city.people.length);
  expect(all.body.value[1]).toEqual({ id: person?.id, displayName: person?.displayName });
  expect((await graph.send("GET", `/users/${person?.userPrincipalName}`)).body.id).toBe(person?.id);
  expect((await graph.send("GET", "/users/nobody")).body.error.code).toBe("Request_ResourceNotFound");
});

it("knows the team, its channels and its members", async () => {
  const graph = await startGraph();
  const { groupId, channels } = city.team;
  const [channel] = channels;
  expect((await graph.send("GET", "/me/joinedTeams")).body.value).toMatchObject([{ id: groupId }]);
  expect((await graph.send("GET", `/teams/${groupId}`)).body.displayName).toBe(city.team.displayName);
  expect((await graph.send("GET", `/teams/${groupId}/channels`)).body.value).toHaveLength(channels.length);
  const one = await graph.send("GET", `/teams/${groupId}/channels/${encodeURIComponent(channel?.id ?? "")}`);
  expect(one.body).toMatchObject({ displayName: "Allgemein", membershipType: "standard" });

  const { body } = await graph.send("GET", `/teams/${groupId}/members`);
  const guests = body.value.filter(({ roles }: Body) => roles.includes("guest"));
  expect(guests).toHaveLength(city.people.filter(({ guest }) => guest).length);
  expect((await graph.send("GET", "/teams/other/channels")).status).toBe(404);
});
