import type { Graph } from "../../src/graph/client.ts";

const key = { name: "Key", text: {}, indexed: true, enforceUniqueValues: true };
const line = (name: string) => ({ name, text: {}, indexed: true });
const lines = (name: string) => ({ name, text: { allowMultipleLines: true, textType: "plain" } });
const choice = (name: string, choices: readonly string[], indexed = true) => ({ name, choice: { choices }, indexed });
const day = (name: string) => ({ name, dateTime: { format: "dateOnly" }, indexed: true });
const instant = (name: string) => ({ name, dateTime: { format: "dateTime" } });
const number = (name: string) => ({ name, number: { decimalPlaces: "none" } });

const statuses = ["Nicht gemeldet", "Geplant", "Läuft", "Stockt", "Umgesetzt", "Entfällt"];
const kinds = ["Handlungsempfehlung", "Umsetzungsschritt"];

/** Lists as a version kept them that asked for steps alone, each with one row. */
const olderLists = [
  {
    name: "IkUnits",
    columns: [
      key,
      choice("Kind", ["Fachverantwortung", "Runder Tisch", "Partner", "Lenkung"]),
      line("Channel"),
      line("Team"),
    ],
    fields: { Key: "jugendamt", Title: "Jugendamt", Kind: "Fachverantwortung", Team: "19:team", Channel: "19:kanal" },
  },
  {
    name: "IkMeasures",
    columns: [
      key,
      line("Goal"),
      choice("Kind", kinds),
      choice("Status", statuses),
      number("Progress"),
      lines("Obstacle"),
      instant("HeardAt"),
    ],
    fields: {
      Key: "2.3-L1-S1",
      Title: "Übersicht",
      Goal: "2.3-L1",
      Kind: "Umsetzungsschritt",
      Status: "Stockt",
      Progress: 10,
      Obstacle: "Personal",
      HeardAt: "2026-08-23T10:00:00Z",
    },
  },
  {
    name: "IkRounds",
    columns: [key, day("BeganOn"), day("DueOn"), choice("State", ["Läuft", "Geschlossen"])],
    fields: {
      Key: "R-2026-08-22",
      Title: "Rückmelderunde 22.08.2026",
      BeganOn: "2026-08-22T12:00:00Z",
      DueOn: "2026-09-05T12:00:00Z",
      State: "Läuft",
    },
  },
  {
    name: "IkCheckIns",
    columns: [
      key,
      line("Round"),
      line("Unit"),
      lines("Items"),
      choice("State", ["Vorgesehen", "Wird gesendet", "Gesendet", "Fehlgeschlagen"]),
      line("Channel"),
      line("Message"),
      choice("Failure", ["Kein Kanal zugeordnet", "Beim Senden unterbrochen"], false),
    ],
    fields: {
      Key: "R-2026-08-22_jugendamt",
      Title: "R-2026-08-22_jugendamt",
      Round: "R-2026-08-22",
      Unit: "jugendamt",
      Items: "2.3-L1-S1",
      State: "Gesendet",
      Channel: "19:kanal",
      Message: "1700000000000",
    },
  },
  {
    name: "IkResponses",
    columns: [
      key,
      line("CheckIn"),
      line("Item"),
      number("Revision"),
      choice("Status", statuses, false),
      number("Progress"),
      lines("Obstacle"),
    ],
    fields: {
      Key: "R-2026-08-22_jugendamt_2.3-L1-S1_1",
      Title: "2.3-L1-S1",
      CheckIn: "R-2026-08-22_jugendamt",
      Item: "2.3-L1-S1",
      Revision: 1,
      Status: "Stockt",
      Progress: 10,
      Obstacle: "Personal",
    },
  },
  {
    name: "IkSettings",
    columns: [key, lines("Value")],
    fields: {
      Key: "installation.19:team",
      Title: "Installation",
      Value: '{"tenant":"t","serviceUrl":"https://s.example"}',
    },
  },
] as const;

export async function createOlderLists(graph: Graph, siteId: string): Promise<void> {
  const path = `/sites/${siteId}/lists`;
  for (const { name, columns, fields } of olderLists) {
    const body = { displayName: name, columns, list: { template: "genericList" } };
    const { id } = (await graph.send({ method: "POST", path, body })) as { id: string };
    await graph.send({ method: "POST", path: `${path}/${id}/items`, body: { fields } });
  }
}
