import type { AdaptiveCard } from "../cards/adaptive-card.ts";
import { escaped, shortened } from "../cards/escaping.ts";
import { helpCard, noticeCard, roundBegunCard, roundStatusCard } from "../cards/notice-card.ts";
import { dayOf } from "../core/calendar.ts";
import type { IsoInstant } from "../core/concept.ts";
import { botTextsDe } from "../texts/bot.de.ts";
import { formatDate } from "../texts/formats.ts";
import type { BindingDeps } from "./binding.ts";
import { askForBindings } from "./binding.ts";
import type { Lists, Origin } from "./ports.ts";
import type { Beginning } from "./rounds.ts";
import { beginRound } from "./rounds.ts";

const longestEcho = 60;

export interface CommandDeps extends BindingDeps {
  readonly now: () => IsoInstant;
  /** Has pending check-ins delivered, without waiting for it. */
  readonly wakeDelivery: () => void;
}

/** Answers a message to the bot. `text` comes without the mention of the bot. */
export async function runCommand(text: string, origin: Origin, deps: CommandDeps): Promise<AdaptiveCard> {
  const words = text.replace(/\s+/g, " ").trim();
  switch (words.toLowerCase()) {
    case "starte":
      return forCoordinators(origin, deps.lists, () => begin(deps));
    case "zuordnen":
      return forCoordinators(origin, deps.lists, () => ask(origin, deps));
    case "status":
      return status(deps.lists);
    case "":
    case "hilfe":
    case "help":
    case "hi":
    case "hallo":
      return helpCard();
    default:
      return helpCard(shortened(words, longestEcho));
  }
}

async function forCoordinators(
  { account }: Origin,
  lists: Lists,
  command: () => Promise<AdaptiveCard>,
): Promise<AdaptiveCard> {
  const coordinators = await lists.readCoordinators();
  return coordinators.includes(account.id) ? command() : noticeCard(botTextsDe.coordinatorsOnly);
}

async function ask({ team }: Origin, deps: CommandDeps): Promise<AdaptiveCard> {
  return team === undefined ? noticeCard(botTextsDe.teamOnly) : askForBindings(team, deps);
}

async function begin({ lists, now, wakeDelivery }: CommandDeps): Promise<AdaptiveCard> {
  const beginning = await beginRound({ lists, today: dayOf(now()) });
  if (beginning.kind === "begun") wakeDelivery();
  return beginningCard(beginning);
}

function beginningCard(beginning: Beginning): AdaptiveCard {
  switch (beginning.kind) {
    case "begun":
      return roundBegunCard(beginning.round, beginning.asked, beginning.leftOut);
    case "stillOpen": {
      const { title, dueOn } = beginning.round;
      const due = formatDate(dueOn, "de-DE");
      return noticeCard(botTextsDe.stillOpen(escaped(title), due));
    }
    case "exists":
      return noticeCard(botTextsDe.onceADay);
  }
}

async function status(lists: Lists): Promise<AdaptiveCard> {
  const { rounds, checkIns, responses, concept } = await lists.readBoard();
  const round = rounds
    .filter(({ state }) => state === "open")
    .sort((one, other) => one.beganOn.localeCompare(other.beganOn))
    .at(-1);
  const ofRound = concept.units.flatMap((unit) =>
    checkIns.filter((checkIn) => checkIn.round === round?.key && checkIn.unit === unit.key),
  );
  const titles = new Map(concept.units.map(({ key, title }) => [key, title]));
  return roundStatusCard(round, ofRound, responses, (unit) => titles.get(unit) ?? unit);
}
