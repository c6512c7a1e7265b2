import type { MineTexts } from "./mine.de.ts";
import { counted } from "./plural.ts";

const items = { one: "item", other: "items" };

export const mineEn: MineTexts = {
  unit: "Which office or group do you work for?",
  unitHint: "The choice is kept for your account on this device and changes no rights.",
  offices: "Responsible offices",
  others: "Round tables, partners and bodies",
  start:
    "Choose your office or group. Then you will see here what is due: responses, deadlines and missing figures – and what became of what was said last.",
  answer: {
    heading: "To be answered now",
    due: (title, day) => `${title}: please answer by ${day}.`,
    overdue: (title, day) => `${title}: the deadline was ${day}. You can still answer.`,
    progress: (answered, all) => `${answered} of ${counted("en", all, items)} answered`,
    all: (title) => `${title}: everything is answered, thank you. Every answer can be changed until the round ends.`,
    change: "See or change the answers",
    none: "No round is running in which your office or group is asked.",
    next: (title, day) => `Coming next: ${title}, from ${day}.`,
  },
  deadlines: {
    heading: "Deadlines",
    none: "No open step of yours has a fixed day.",
    step: "Step",
    undated: (count) => counted("en", count, { one: "open step without a date", other: "open steps without a date" }),
  },
  figures: {
    heading: "Missing figures",
    none: "No figure is missing.",
    noneElse: "Apart from those above no figure is missing.",
    intro: "Nothing was reported for these periods. You will be asked in the next round; the figure can be prepared.",
  },
  last: {
    heading: "Asked last, and what became of it",
    none: "You have not been asked in a finished round yet.",
    item: "Item",
    said: "Your answer",
    silent: "no answer",
    now: "Today",
    steering: "The steering group received obstacles and the support you wanted in the summary of the round.",
  },
};
