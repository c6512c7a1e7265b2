import { counted } from "./plural.ts";
import type { SearchTexts } from "./search.de.ts";

const hits = { one: "result", other: "results" };

export const searchEn: SearchTexts = {
  label: "Search the whole concept and the answers",
  hint: "Several words narrow the search. The concept is in German; umlauts may also be written as ae, oe, ue.",
  count: (count) => counted("en", count, hits),
  none: (text) => `The concept and the answers say nothing about “${text}”.`,
  more: (count) => `Show more (${counted("en", count, hits)} left)`,
  group: (name, count) => `${name} (${count})`,
  kinds: {
    field: "Fields of action",
    goal: "Goals",
    measure: "Measures",
    figure: "Base figures",
    indicator: "Indicators and key figures",
    comment: "Answers",
    unit: "Offices and round tables",
    cityGoal: "Goals for the whole city",
    body: "Bodies",
    steeringTask: "Steering tasks",
  },
  voice: "What works, what is missing",
  said: (unit, day) => `${unit}, ${day}`,
  unknownUnit: "Office no longer in the concept",
};
