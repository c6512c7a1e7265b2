import type { FormTexts } from "./form.de.ts";

export const formEn: FormTexts = {
  choose: "Please choose",
  close: "Close message",
  deeds: "What you can do",
  edit: "Edit",
  giveUp: "Cancel",
  save: "Save",
  notSaved: "Not saved yet. Please look at the marked entries.",
  saved: "Saved.",
  unchanged: "Nothing has changed.",
  gone: "This entry is no longer in the lists. Nothing was saved.",
  busy: "Others are changing this entry right now. Please save again.",
  discard: {
    title: "Discard your entries?",
    body: "What you have entered here is not saved yet.",
    confirm: "Discard",
    stay: "Keep editing",
  },
  conflict: {
    heading: "Somebody else has changed something here in the meantime",
    intro: "Nothing is lost and nothing overwritten yet. Decide for each entry what is to count.",
    said: "Not saved yet: something else was saved here in the meantime. Please decide what is to count.",
    mine: "Your entry",
    theirs: "Saved now",
    empty: "no entry",
    missing: "Please decide on one of the two entries.",
    decide: "Save like this",
  },
  refusal: {
    title: "You can read everything here, but change nothing",
    text: "You can read everything here, but change nothing. You can answer all the same: on the card in the Teams channel of your office or round table. Whoever keeps the concept or plans rounds is given the right “Edit” by the owners of the SharePoint site.",
    again: "Try again",
  },
  trouble: {
    forbidden:
      "You may not change the lists. Nothing was saved. You answer on the card in the Teams channel of your office or round table.",
    unreachable:
      "Microsoft 365 cannot be reached at the moment. It is not certain that everything was saved: please check as soon as the connection is back.",
    signedOut: "You are not signed in. Please try again and confirm Microsoft's question.",
    other: (detail) => `That did not work. Note for your IT: ${detail}`,
  },
};
