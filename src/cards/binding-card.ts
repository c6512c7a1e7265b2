import type { ChannelBinding } from "../core/board.ts";
import type { Unit } from "../core/concept.ts";
import type { Language } from "../core/language.ts";
import { languages } from "../core/language.ts";
import { cardTexts } from "../texts/cards.ts";
import { commandWords } from "../texts/command-words.ts";
import { vocabulary } from "../texts/vocabulary.ts";
import type { AdaptiveCard, Container } from "./adaptive-card.ts";
import { bullets, card, execute, heading, paragraph } from "./adaptive-card.ts";
import { firstLines, fittingCard } from "./card-size.ts";
import { escaped, escapedEntry, shortened } from "./escaping.ts";
import type { ChannelChoice } from "./submitted.ts";
import { languageInputId, noChoice, unitInputId } from "./submitted.ts";
import { proposeUnit } from "./unit-proposal.ts";

/** Every channel lists every unit. A card that grows beyond 28 KB in UTF-16 asks for the first channels, the next for more. */
const charactersForInputs = 12_500;
const longestTitle = 90;

export interface NamedChannel {
  readonly id: string;
  readonly name: string;
}

export type BindingFault =
  /** One unit for several channels. */
  | {
      readonly kind: "twice";
      readonly unit: Unit;
      readonly channels: readonly NamedChannel[];
    }
  /** A channel or a unit that is not there (any more). */
  | { readonly kind: "vanished" };

export interface BindingView {
  readonly channels: readonly NamedChannel[];
  readonly units: readonly Unit[];
  /** Bindings that hold already, by key of the unit. */
  readonly bindings: ReadonlyMap<string, ChannelBinding>;
  /** What the person chose, to be shown again. */
  readonly choices?: readonly ChannelChoice[];
  readonly fault?: BindingFault;
  /** Position of the first channel that the card asks for. */
  readonly from?: number;
  /** In which the coordinators are asked. */
  readonly language: Language;
  /** By which the card is found again in its channel. */
  readonly key?: string;
}

/** Asks which unit each channel of the team belongs to, with the likely one preselected, and in which language to ask there. */
export function bindingCard(view: BindingView): AdaptiveCard {
  const { channels, from = 0, fault, language, key } = view;
  const texts = cardTexts(language).binding;
  const inputs = fitting(inputsFor(view).slice(from));
  const next = from + inputs.length;
  const isLast = next >= channels.length;
  const part = texts.part(from + 1, next, channels.length);
  const partText = isLast ? part : `${part} ${texts.partsFollow}`;
  return card({
    language,
    fallbackText: texts.title,
    body: [
      heading(texts.title),
      paragraph(texts.purpose),
      ...(from === 0 && isLast ? [] : [paragraph(partText, { isSubtle: true })]),
      ...(fault ? [paragraph(faultText(fault, language), { color: "attention" })] : []),
      ...inputs,
    ],
    actions: [execute("bind", texts.save, isLast ? {} : { next }, { withInputs: true, style: "positive" })],
    ...(key === undefined ? {} : { key }),
  });
}

/** By channel, set apart from the next. */
function inputsFor(view: BindingView): readonly Container[] {
  const texts = cardTexts(view.language).binding;
  const chosen = preselected(view);
  const spoken = spokenLanguages(view);
  const units = [
    { title: texts.none, value: noChoice },
    ...view.units.map(({ key, title }) => ({ title: shortened(title, longestTitle), value: key })),
  ];
  const words = vocabulary(view.language).language;
  const choices = languages.map((language) => ({ title: words[language], value: language }));
  return view.channels.map(({ id, name }) => ({
    type: "Container",
    separator: true,
    items: [
      {
        type: "Input.ChoiceSet",
        id: unitInputId(id),
        label: texts.channelLabel(name),
        style: "compact",
        choices: units,
        value: chosen.get(id) || noChoice,
      },
      {
        type: "Input.ChoiceSet",
        id: languageInputId(id),
        label: texts.languageLabel(name),
        style: "compact",
        choices,
        value: spoken.get(id) ?? "de",
      },
    ],
  }));
}

/** As many as go into one card, but one at least. */
function fitting(inputs: readonly Container[]): readonly Container[] {
  let characters = 0;
  const end = inputs.findIndex((each, index) => {
    characters += JSON.stringify(each).length;
    return index > 0 && characters > charactersForInputs;
  });
  return end === -1 ? inputs : inputs.slice(0, end);
}

/** By id of the channel, where somebody has chosen one. */
function spokenLanguages({ bindings, choices }: BindingView): ReadonlyMap<string, Language> {
  const known = choices ?? [...bindings.values()];
  return new Map(known.map(({ channel, language }) => [channel, language]));
}

/** Key of the unit by id of the channel. A unit is proposed once at most, and not at all if it has a channel. */
function preselected({ channels, units, bindings, choices }: BindingView): ReadonlyMap<string, string> {
  if (choices) return new Map(choices.map(({ channel, unit }) => [channel, unit]));
  const chosen = new Map<string, string>();
  for (const [unit, { channel }] of bindings) chosen.set(channel, unit);
  const free = new Map(units.filter(({ key }) => !bindings.has(key)).map((unit) => [unit.key, unit]));
  for (const { id, name } of channels) {
    if (chosen.has(id)) continue;
    const unit = proposeUnit(name, [...free.values()]);
    if (!unit) continue;
    chosen.set(id, unit.key);
    free.delete(unit.key);
  }
  return chosen;
}

function faultText(fault: BindingFault, language: Language): string {
  const texts = cardTexts(language).binding;
  if (fault.kind === "vanished") return texts.vanished;
  const names = fault.channels.map(({ name }) => escaped(name)).join(", ");
  return texts.twice(escaped(fault.unit.title), names);
}

/** Which unit has which channel, and in which language it is asked there. */
export interface BoundChannel {
  readonly channel: NamedChannel;
  readonly unit: Unit;
  readonly spoken: Language;
}

/** Says which unit now has which channel. */
export function boundCard(bound: readonly BoundChannel[], language: Language): AdaptiveCard {
  const texts = cardTexts(language).binding;
  const words = vocabulary(language).language;
  return fittingCard((room) => {
    const lines = bound.map(({ channel, unit, spoken }) => {
      const value = texts.bound(escapedEntry(unit.title, room.line), words[spoken]);
      return `${escapedEntry(channel.name, room.line)}: ${value}`;
    });
    return card({
      language,
      fallbackText: texts.done,
      body: [
        heading(texts.done),
        lines.length > 0 ? bullets(firstLines(lines, room, cardTexts(language).more)) : paragraph(texts.nothingBound),
        paragraph(texts.nextStep(commandWords.start[language][0]), { isSubtle: true }),
      ],
    });
  });
}
