import type { ChannelBinding } from "../core/board.ts";
import type { Unit } from "../core/concept.ts";
import { cardTextsDe } from "../texts/cards.de.ts";
import type { AdaptiveCard, ChoiceSetInput } from "./adaptive-card.ts";
import { card, execute, heading, paragraph } from "./adaptive-card.ts";
import { escaped, shortened } from "./escaping.ts";
import type { ChannelChoice } from "./submitted.ts";
import { channelInputId, noUnit } from "./submitted.ts";
import { proposeUnit } from "./unit-proposal.ts";

const texts = cardTextsDe.binding;
/** Every channel lists every unit. A card that grows beyond 28 KB in UTF-16 asks for the first channels, the next for more. */
const charactersForInputs = 12_000;
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
}

/** Asks which unit each channel of the team belongs to, with the likely one preselected. */
export function bindingCard(view: BindingView): AdaptiveCard {
  const { channels, from = 0, fault } = view;
  const inputs = fitting(inputsFor(view).slice(from));
  const next = from + inputs.length;
  const isLast = next >= channels.length;
  return card(
    texts.title,
    [
      heading(texts.title),
      paragraph(texts.purpose),
      ...(from === 0 && isLast ? [] : [paragraph(texts.part(from + 1, next, channels.length), { isSubtle: true })]),
      ...(fault ? [paragraph(faultText(fault), { color: "attention" })] : []),
      ...inputs,
    ],
    [execute("bind", cardTextsDe.buttons.bind, isLast ? {} : { next }, { withInputs: true, style: "positive" })],
  );
}

function inputsFor(view: BindingView): readonly ChoiceSetInput[] {
  const chosen = preselected(view);
  const choices = [
    { title: texts.none, value: noUnit },
    ...view.units.map(({ key, title }) => ({ title: shortened(title, longestTitle), value: key })),
  ];
  return view.channels.map(({ id, name }) => ({
    type: "Input.ChoiceSet",
    id: channelInputId(id),
    label: texts.channelLabel(name),
    style: "compact",
    choices,
    value: chosen.get(id) || noUnit,
  }));
}

/** As many as go into one card, but one at least. */
function fitting(inputs: readonly ChoiceSetInput[]): readonly ChoiceSetInput[] {
  let characters = 0;
  const end = inputs.findIndex((input, index) => {
    characters += JSON.stringify(input).length;
    return index > 0 && characters > charactersForInputs;
  });
  return end === -1 ? inputs : inputs.slice(0, end);
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

function faultText(fault: BindingFault): string {
  if (fault.kind === "vanished") return texts.vanished;
  const names = fault.channels.map(({ name }) => escaped(name)).join(", ");
  return texts.twice(escaped(fault.unit.title), names);
}

/** Says which unit now has which channel. */
export function boundCard(bound: readonly { readonly channel: NamedChannel; readonly unit: Unit }[]): AdaptiveCard {
  const facts = bound.map(({ channel, unit }) => ({
    title: escaped(channel.name),
    value: escaped(unit.title),
  }));
  return card(texts.done, [
    heading(texts.done),
    facts.length > 0 ? { type: "FactSet", facts } : paragraph(texts.nothingBound),
    paragraph(texts.nextStep, { isSubtle: true }),
  ]);
}
