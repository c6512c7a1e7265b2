import type { BotTexts } from "./bot.de.ts";
import { counted } from "./plural.ts";

export const botTextsEn: BotTexts = {
  generalChannel: "General",
  stillOpen: (round, due) => `${round} still runs until ${due}. After that a new one can begin.`,
  onceADay: "A feedback round has already begun today.",
  coordinatorsOnly:
    "Only the coordinators may do this. Who belongs to them is written in the settings of the SharePoint lists.",
  teamOnly: "This works only in a channel of the team.",
  notUnderstood: "This card is out of date or incomplete. Nothing was saved.",
  failed: "That did not work just now. Please try again in a moment.",
  reminded: (count) =>
    `${counted("en", count, { one: "office or round table is", other: "offices and round tables are" })} being reminded of the open items.`,
  nobodyToRemind: "Everybody who was asked has answered everything.",
  welcome: (help) =>
    `Hello! I am Integrationskompass. I ask each office and round table in its channel how the city's integration concept is progressing, and show in the tab what comes of it. I store the answers with name and time in the city's SharePoint lists. I do not store other messages in the channel. Write “${help}” and I will show what I can do.`,
  channelProposed: (channel, unit, command) =>
    `The channel “${channel}” seems to belong to “${unit}”. To assign it, write “@Integrationskompass ${command}”.`,
  nothingFound: "There is no measure and no base figure for this. Please try another word.",
  nothingDue: "No step has a date. Please enter a word or a number, for example 2.3.",
};
