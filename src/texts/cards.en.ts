import type { CardTexts } from "./cards.de.ts";
import { counted, pluralForm } from "./plural.ts";

export const cardTextsEn: CardTexts = {
  openTab: "Open in Integrationskompass",
  more: (count) => `and ${counted("en", count, { one: "further entry", other: "further entries" })}`,
  refusal: {
    title: "That was not possible",
    reasons: {
      unknownCheckIn: "This request does not exist any more.",
      wrongChannel: "This request belongs in another channel. Please answer there.",
      roundClosed: "This feedback round takes no answers. What you entered was not saved.",
      unknownItem: "This item is no longer part of the request.",
    },
    yourText: "This is what you had entered:",
  },
  binding: {
    title: "Assign channels to offices and round tables",
    purpose:
      "Integrationskompass asks each office and round table in its channel how things stand, in the language that you choose here. It stores the answers with name and time in the city's SharePoint lists.",
    part: (first, last, all) =>
      first === last ? `Channel ${last} of ${all}.` : `Channels ${first} to ${last} of ${all}.`,
    partsFollow: "The others follow after saving.",
    none: "nobody",
    channelLabel: (channel) => `Channel “${channel}”`,
    languageLabel: (channel) => `Language in the channel “${channel}”`,
    twice: (unit, channels) =>
      `“${unit}” is assigned to several channels: ${channels}. Please choose only one. Nothing was saved.`,
    vanished:
      "Channels or offices have changed meanwhile. Please check the assignment and save once more. Nothing was saved.",
    save: "Save the assignment",
    done: "Assignment saved",
    bound: (unit, language) => `${unit} (${language})`,
    nothingBound: "No channel is assigned to anybody.",
    nextStep: (command) => `Write “@Integrationskompass ${command}” to begin a feedback round.`,
  },
  help: {
    title: "What Integrationskompass can do",
    notUnderstood: (text) => `I did not understand “${text}”.`,
    commands: {
      start: "begins a feedback round (coordinators only)",
      status: "shows who has answered, by office and round table",
      round: "shows the feedback rounds and their days",
      remind: "reminds everybody who has not answered everything (coordinators only)",
      assign: "assigns channels to offices and round tables (coordinators only)",
      help: "shows this overview",
    },
  },
  roundBegun: {
    title: (round) => `${round} begins`,
    due: (day) => `Answers are asked for by ${day}.`,
    asked: "Asked",
    notAsked: "Not asked",
    showNotAsked: (count) => `Show who is not asked (${count})`,
    reasons: {
      noChannel: "no channel assigned",
      nothingDue: "nothing open",
    },
  },
  rounds: {
    title: "Feedback rounds",
    next: "Next",
    begins: (round, day, due) => `${round}: begins on ${day}, answers by ${due}`,
    paused: (round) => `${round}: paused`,
    nonePlanned: "No further round is planned.",
  },
  roundStatus: {
    title: "State of the answers",
    none: "There is no feedback round at the moment.",
    state: (state, due) => `State of the round: ${state}. Answers by ${due}.`,
    answered: (answered, all) => `${answered} of ${all} answered`,
    delivery: {
      pending: "about to be delivered",
      claimed: "being delivered now",
      posted: "delivered",
      skipped: "no longer needed",
      failed: "not delivered",
    },
    notices: {
      reminder: "Reminder",
      escalation: "Message to the steering group",
      summary: "Summary",
    },
    failures: {
      noChannel: "There is no channel for this office. Please assign one.",
      notInstalled: "The app is no longer in the team. Please add the app to the team again.",
      channelGone: "The channel was deleted. Please assign another one.",
      forbidden: "The app may not write in this channel. Please allow it in the settings of the channel.",
      tooLarge: "The message is too large for Teams. Please tell the city's IT.",
      refused: "Teams has refused the message. Please tell the city's IT.",
      unreachable: "Teams could not be reached. Please wait a while, and otherwise tell the city's IT.",
    },
  },
  reminder: {
    title: (unit) => `Reminder: ${unit}`,
    open: (count) =>
      pluralForm("en", count, { one: "One item is still open.", other: `${count} items are still open.` }),
    before: (round, day) => `${round}: Please answer by ${day}.`,
    after: (round, day) =>
      `${round}: The answers were asked for by ${day}. You can still answer until the round is closed.`,
    where: "The card with the questions is at the beginning of this conversation.",
  },
  escalation: {
    title: (round) => `${round}: answers still missing`,
    intro: (day) =>
      `The answers were asked for by ${day}. These offices and round tables have not answered everything:`,
    open: (count) => `${counted("en", count, { one: "item", other: "items" })} open`,
    none: "Everybody has answered.",
  },
  summary: {
    title: (round) => `${round}: result`,
    changes: "What has changed",
    change: (before, after) => `${before} → ${after}`,
    noChanges: "Nothing has changed.",
    blocked: "What is stuck",
    obstacle: (text) => `Obstacle: ${text}`,
    remedy: (text) => `What would solve it: ${text}`,
    support: "Support wanted",
    voices: "Voices",
    works: (text) => `Works well: ${text}`,
    missing: (text) => `Missing: ${text}`,
    silent: "Without a complete answer",
  },
  outcome: {
    title: (round) => `${round}: what became of it`,
    thanks: (unit) => `Thank you for the answers of ${unit}.`,
    none: "There was no answer from this channel in this round.",
    answers: "Your answers",
    shown: "What the steering group will see in particular",
    nothingShown: "The steering group sees how things stand. No obstacles or wishes were reported.",
    figures: "Figures are shown only after a check that nobody can be recognised in them.",
  },
  channelChanged: {
    title: "An assigned channel has changed",
    renamed: (unit, channel) =>
      `The channel of “${unit}” is now called “${channel}”. The assignment stays, you need not do anything. If the channel now belongs to somebody else, please assign it anew.`,
    deleted: (unit, channel) =>
      `The channel “${channel}” of “${unit}” was deleted. Nobody is asked there any more. Please assign another channel.`,
    shared: (unit, channel) =>
      `The channel “${channel}” of “${unit}” was shared with others. People outside the team can now read and answer the cards. Please check whether that is as it should be.`,
    assign: (command) => `To assign channels, write “@Integrationskompass ${command}”.`,
  },
  concept: {
    field: "Field of action",
    status: "How it stands",
    deadline: "When",
    doneBy: "Who",
    definition: "Definition",
    value: "Published value",
    noValue: "No value is published yet.",
    source: "Source",
    none: "not given",
  },
};
