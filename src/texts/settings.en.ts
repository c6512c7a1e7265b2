import type { SettingsTexts } from "./settings.de.ts";

export const settingsEn: SettingsTexts = {
  languages: {
    heading: "Language",
    text: "This is the language in which you see the Integrationskompass, and only you. What the concept says and what units have answered stays as it was written.",
  },
  rhythm: {
    heading: "Rhythm of the rounds",
    text: "When units are asked and reminded, and when a round closes, is set with the rounds.",
  },
  retention: {
    heading: "Retention",
    text: "Answers stay as the history of the concept. Who gave them is erased from the lists after the number of years that is set, once a day. Earlier versions of an item, which SharePoint itself keeps, cannot be erased by the app: for that the city’s IT limits the versions of the lists “Rückmeldungen” and “Zahlenwerte”.",
    years: "Erase names after … years",
    hint: "1 to 30; empty means that names stay.",
    fault: "A number from 1 to 30, or nothing.",
  },
  contact: {
    heading: "Contact",
    text: "People who meet a barrier or a fault write to this address. It is shown in the accessibility statement.",
    address: "E-mail address of an office",
    hint: "No personal address, for example integration@…",
    fault: "This is not an e-mail address.",
  },
  thresholds: {
    heading: "Confidentiality",
    text: "From which count a value is shown is set for each base figure: in the concept file, or in SharePoint in the list “Grundzahlen”.",
  },
  stored: {
    heading: "What is stored where",
    what: "What",
    where: "Where",
    who: "Who sees it",
    rows: [
      {
        what: "Concept, status, reports, rounds, settings",
        where: "Lists of the SharePoint site",
        who: "everybody with the right to read the site",
      },
      {
        what: "Unpublished figures",
        where: "List “Zahlenwerte (vertraulich)”",
        who: "only those to whom the list is open, and the service",
      },
      {
        what: "Who answered (name, account, time)",
        where: "Lists “Rückmeldungen” and “Zahlenwerte”; the app shows the office alone",
        who: "everybody with rights on these lists",
      },
      { what: "Cards and reminders", where: "Channels in Teams", who: "the members of the channel" },
      {
        what: "What was read last, without names",
        where: "This device, in the browser; erased as soon as somebody else is signed in or the right to read is gone",
        who: "whoever is signed in on this device",
      },
    ],
  },
  leave: {
    heading: "Taking the data along",
    text: "Everything belongs to the city and stays in SharePoint, also without the app. This command writes the concept with everything that was reported into a file; names are not in it:",
  },
};
