import { counted } from "./plural.ts";
import type { RegisterTexts } from "./register.de.ts";

const decisions = { one: "decision", other: "decisions" };

export const registerEn: RegisterTexts = {
  stages: "Decisions by how they stand",
  anyStage: "However they stand",
  stage: { open: "Open", late: "Overdue", settled: "Done or taken back" },
  bodies: "Decisions by body",
  anyBody: "All bodies",
  units: "Decisions by office",
  anyUnit: "All offices",
  empty: "No decision has been recorded yet. The coordinators record decisions on the page of a meeting.",
  none: "No decision fits this selection.",
  count: (shown, all) =>
    shown === all ? counted("en", all, decisions) : `${shown} of ${counted("en", all, decisions)}`,
  number: "Number",
  concerns: "Concerns",
  body: "Body",
  meeting: "Body and meeting",
  late: "Overdue",
  yes: "yes",
  no: "no",
  fileName: (day) => `decisions-${day}.csv`,
};
