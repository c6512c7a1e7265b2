import type { AdaptiveCard } from "../cards/adaptive-card.ts";
import { escaped } from "../cards/escaping.ts";
import { helpCard } from "../cards/help-card.ts";
import { noticeCard } from "../cards/notice-card.ts";
import { roundBegunCard } from "../cards/round-begun-card.ts";
import { roundStatusCard } from "../cards/round-status-card.ts";
import { roundsCard } from "../cards/rounds-card.ts";
import type { Board } from "../core/board.ts";
import type { IsoInstant } from "../core/concept.ts";
import type { Language } from "../core/language.ts";
import { isRunning } from "../core/round.ts";
import { botTexts } from "../texts/bot.ts";
import { cardTexts } from "../texts/cards.ts";
import { readCommand } from "../texts/command-words.ts";
import { formatDate } from "../texts/formats.ts";
import { roundTitle } from "../texts/round-titles.ts";
import type { BindingDeps } from "./binding.ts";
import { askForBindings, languageOf, rememberTeam } from "./binding.ts";
import type { Origin } from "./ports.ts";
import { remindUnits } from "./reminding.ts";
import type { Beginning } from "./rounds.ts";
import { beginRound } from "./rounds.ts";

export interface CommandDeps extends BindingDeps {
  readonly now: () => IsoInstant;
  /** Has what waits to be posted delivered, without waiting for it. */
  readonly wakeDelivery: () => void;
}

/** A command as it was given: what the lists hold, and the language to answer in. */
interface Turn {
  readonly origin: Origin;
  readonly deps: CommandDeps;
  readonly board: Board;
  readonly language: Language;
}

/**
 * Answers a message to the bot, in the language of the command's word, otherwise in the channel's. `text` comes without the
 * mention of the bot.
 */
export async function runCommand(text: string, origin: Origin, deps: CommandDeps): Promise<AdaptiveCard> {
  const board = await deps.lists.readBoard();
  const spoken = languageOf(board, origin);
  const read = readCommand(text, spoken);
  if (!read) return helpCard(spoken, text);
  const turn = { origin, deps, board, language: read.language };
  switch (read.command) {
    case "start":
      return forCoordinators(turn, begin);
    case "status":
      return status(turn);
    case "round":
      return roundsCard(board.rounds, read.language);
    case "remind":
      return forCoordinators(turn, remind);
    case "assign":
      return forCoordinators(turn, assign);
    case "help":
      return helpCard(read.language);
  }
}

async function forCoordinators(turn: Turn, command: (turn: Turn) => Promise<AdaptiveCard>): Promise<AdaptiveCard> {
  const { deps, language, origin } = turn;
  const coordinators = await deps.lists.readCoordinators();
  if (!coordinators.includes(origin.account.id)) return noticeCard(botTexts(language).coordinatorsOnly, language);
  return command(turn);
}

async function assign({ origin, deps, language }: Turn): Promise<AdaptiveCard> {
  const { team } = origin;
  if (team === undefined) return noticeCard(botTexts(language).teamOnly, language);
  return askForBindings(await rememberTeam({ ...origin, team }, deps), deps, language);
}

async function begin({ deps, language }: Turn): Promise<AdaptiveCard> {
  const beginning = await beginRound(deps);
  if (beginning.kind === "begun") deps.wakeDelivery();
  return beginningCard(beginning, language);
}

function beginningCard(beginning: Beginning, language: Language): AdaptiveCard {
  const texts = botTexts(language);
  switch (beginning.kind) {
    case "begun":
      return roundBegunCard({ ...beginning, language });
    case "stillOpen": {
      const { round } = beginning;
      const title = escaped(roundTitle(round, language));
      return noticeCard(texts.stillOpen(title, formatDate(round.dueOn, language)), language);
    }
    case "exists":
      return noticeCard(texts.onceADay, language);
  }
}

async function remind({ board, deps, language }: Turn): Promise<AdaptiveCard> {
  const texts = botTexts(language);
  const reminded = await remindUnits(board, deps.lists);
  if (reminded === undefined) return noticeCard(cardTexts(language).roundStatus.none, language);
  if (reminded > 0) deps.wakeDelivery();
  return noticeCard(reminded > 0 ? texts.reminded(reminded) : texts.nobodyToRemind, language);
}

function status({ board, language }: Turn): AdaptiveCard {
  const { rounds, checkIns, notices, responses, concept } = board;
  const round = rounds.find(isRunning);
  const ofRound = concept.units.flatMap((unit) =>
    checkIns.filter((checkIn) => checkIn.round === round?.key && checkIn.unit === unit.key),
  );
  const titles = new Map(concept.units.map(({ key, title }) => [key, title]));
  return roundStatusCard({
    round,
    checkIns: ofRound,
    notices: notices.filter((notice) => notice.round === round?.key),
    responses,
    titleOf: (unit) => titles.get(unit) ?? unit,
    language,
  });
}
