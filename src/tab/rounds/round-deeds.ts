import { addDays, isDay } from "../../core/calendar.ts";
import type { IsoDate } from "../../core/concept.ts";
import type { Round } from "../../core/round.ts";
import type { RoundTerms } from "../../core/round-plan.ts";
import type { RoundDeed } from "../../core/round-schedule.ts";
import { movedTo } from "../../core/round-schedule.ts";
import { isWorkingDay, workingDayFrom } from "../../core/working-days.ts";
import { formatDate } from "../../texts/formats.ts";
import { roundTitle } from "../../texts/round-titles.ts";
import { language } from "../language.ts";
import { roundsWords } from "../words/rounds.ts";

/** What can be done with a round at one click; moving needs a day. */
export type PlainDeed = Exclude<RoundDeed, "move">;

/** A round as it is after something was done with it. */
export function roundAfter(deed: PlainDeed, round: Round, terms: RoundTerms, today: IsoDate): Round {
  switch (deed) {
    case "begin":
      return { ...movedTo(round, today, terms), state: "opening" };
    case "pause":
      return { ...round, state: "paused" };
    case "resume": {
      // A round whose day has passed would begin at once.
      const isPast = round.beginsOn <= today;
      return {
        ...(isPast ? movedTo(round, workingDayFrom(addDays(today, 1)), terms) : round),
        state: "planned",
      };
    }
    case "cancel":
      return { ...round, state: "cancelled" };
    case "close":
      return { ...round, closesOn: today, state: "closing" };
  }
}

export function doneText(deed: RoundDeed, round: Round): string {
  return roundsWords.done[deed](roundTitle(round, language), formatDate(round.beginsOn, roundsWords.locale));
}

/** Why a round cannot be moved to a day; `undefined` when it can. */
export function moveFault(day: string, today: IsoDate): string | undefined {
  const { faults } = roundsWords.move;
  if (!isDay(day)) return faults.noDay;
  if (day < today) return faults.past;
  return isWorkingDay(day) ? undefined : faults.dayOff(formatDate(workingDayFrom(day), roundsWords.locale));
}
