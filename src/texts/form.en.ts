import type { FormTexts } from "./form.de.ts";

export const formEn: FormTexts = {
  choose: "Please choose",
  close: "Close message",
  giveUp: "Cancel",
  save: "Save",
  notSaved: "Not saved yet. Please look at the marked entries.",
  trouble: {
    forbidden:
      "You may not change the lists. The permission “Edit” is granted by the owners of the SharePoint site of the integration concept. Nothing was saved.",
    unreachable:
      "Microsoft 365 cannot be reached at the moment. It is not certain that everything was saved: please check as soon as the connection is back.",
    signedOut: "You are not signed in. Please try again and confirm Microsoft's question.",
    other: (detail) => `That did not work. Note for your IT: ${detail}`,
  },
};
