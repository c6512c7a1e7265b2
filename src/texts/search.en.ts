import { counted } from "./plural.ts";
import type { SearchTexts } from "./search.de.ts";

const hits = { one: "result", other: "results" };

export const searchEn: SearchTexts = {
  label: "Search the concept, answers, decisions, meetings and networks",
  hint: "Several words narrow the search. The concept is in German; umlauts may also be written as ae, oe, ue.",
  count: (count) => counted("en", count, hits),
  none: (text) => `Nothing was found for “${text}”.`,
  more: (count) => `Show more (${counted("en", count, hits)} left)`,
  group: (name, count) => `${name} (${count})`,
  kinds: {
    field: "Fields of action",
    goal: "Goals",
    measure: "Measures",
    figure: "Base figures",
    indicator: "Indicators and key figures",
    decision: "Decisions",
    comment: "Answers",
    unit: "Offices and round tables",
    network: "Round tables and networks",
    cityGoal: "Goals for the whole city",
    body: "Bodies",
    meeting: "Meetings",
    steeringTask: "Steering tasks",
  },
  voice: "What works, what is missing",
  said: (unit, day) => `${unit}, ${day}`,
  unknownUnit: "Office no longer in the concept",
};
