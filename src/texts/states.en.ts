import type { StatesTexts } from "./states.de.ts";

export const statesEn: StatesTexts = {
  recalled: (moment) => `As of ${moment}, being updated …`,
  again: "Connected again, everything is up to date.",
  offline: (moment) => `No internet connection. You see how things stood at ${moment}.`,
  signedOut: (moment) => `Your session has expired. You see how things stood at ${moment}.`,
  slow: "Microsoft 365 is slow to answer. This may take another moment.",
  signingIn:
    "Waiting for you to be signed in. If Teams or Microsoft asks for your consent, it goes on after your answer.",
  faults: {
    heading: "Something is missing in SharePoint",
    listMissing: (list) => `The list “${list}” is missing.`,
    columnMissing: (list, column) => `The list “${list}” lacks the column “${column}”.`,
    mend: "The city’s IT restores a deleted list from the site’s recycle bin. This command creates anew, empty, what is no longer there; after that the service is restarted:",
  },
};
