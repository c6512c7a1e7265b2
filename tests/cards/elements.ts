import type { Action, AdaptiveCard, Element, InputElement } from "../../src/cards/adaptive-card.ts";

/** Every element of a card, the nested ones included. */
export function elementsOf({ body }: AdaptiveCard): readonly Element[] {
  const flat = (element: Element): Element[] =>
    element.type === "Container" ? [element, ...element.items.flatMap(flat)] : [element];
  return body.flatMap(flat);
}

export function actionsOf(card: AdaptiveCard): readonly Action[] {
  const nested = elementsOf(card).flatMap((element) => (element.type === "ActionSet" ? element.actions : []));
  return [...card.actions, ...nested];
}

/** What the buttons of a card say. */
export function titlesOf(card: AdaptiveCard): readonly string[] {
  return actionsOf(card).map(({ title }) => title);
}

/** Everything that a reader sees as text, in order. */
export function textOf(card: AdaptiveCard): string {
  return elementsOf(card)
    .flatMap((element) => {
      if (element.type === "TextBlock") return [element.text];
      return element.type === "FactSet" ? element.facts.map(({ title, value }) => `${title}: ${value}`) : [];
    })
    .join("\n");
}

export function inputsOf(card: AdaptiveCard): readonly InputElement[] {
  return elementsOf(card).flatMap((element) => ("label" in element ? [element] : []));
}

/** What the inputs of a card hold, by id. */
export function valuesOf(card: AdaptiveCard): Record<string, unknown> {
  return Object.fromEntries(inputsOf(card).map(({ id, value }) => [id, value]));
}

/** Everything that a reader sees, labels of inputs and buttons included. */
export function wordsOf(card: AdaptiveCard): string {
  const labels = inputsOf(card).flatMap((input) => [
    input.label,
    input.errorMessage ?? "",
    ...("choices" in input ? input.choices.map(({ title }) => title) : []),
  ]);
  return [textOf(card), ...labels, ...titlesOf(card)].join("\n");
}

/** The data that a button sends, without inputs. */
export function dataOf(card: AdaptiveCard, verb: string): Record<string, unknown> | undefined {
  const action = actionsOf(card).find((each) => each.type === "Action.Execute" && each.verb === verb);
  return action?.type === "Action.Execute" ? action.data : undefined;
}
