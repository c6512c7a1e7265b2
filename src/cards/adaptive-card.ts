/**
 * The part of the Adaptive Cards 1.5 schema that this product uses.
 * Source: adaptivecards.io/explorer, and learn.microsoft.com "Universal Actions for Adaptive Cards".
 */

export interface TextBlock {
  readonly type: "TextBlock";
  /** Markdown: what people or lists say must have gone through `escaped`. */
  readonly text: string;
  readonly wrap?: boolean;
  readonly weight?: "bolder";
  readonly size?: "small" | "medium" | "large";
  readonly color?: "attention" | "good";
  readonly isSubtle?: boolean;
  readonly style?: "heading";
  readonly spacing?: "none" | "small";
}

export interface Container {
  readonly type: "Container";
  readonly id?: string;
  readonly isVisible?: boolean;
  readonly style?: "emphasis" | "attention" | "good";
  readonly separator?: boolean;
  readonly items: readonly Element[];
}

export interface FactSet {
  readonly type: "FactSet";
  readonly facts: readonly { readonly title: string; readonly value: string }[];
}

export interface ActionSet {
  readonly type: "ActionSet";
  readonly actions: readonly Action[];
}

interface Input {
  /** Name of the value in the submitted data. */
  readonly id: string;
  readonly label: string;
  readonly isRequired?: boolean;
  readonly errorMessage?: string;
}

export interface TextInput extends Input {
  readonly type: "Input.Text";
  readonly isMultiline: boolean;
  readonly maxLength: number;
  readonly value?: string;
}

export interface NumberInput extends Input {
  readonly type: "Input.Number";
  readonly value?: number;
}

export interface ChoiceSetInput extends Input {
  readonly type: "Input.ChoiceSet";
  readonly style: "compact" | "expanded";
  readonly choices: readonly {
    readonly title: string;
    readonly value: string;
  }[];
  readonly value?: string;
}

export type Element = TextBlock | Container | FactSet | ActionSet | TextInput | NumberInput | ChoiceSetInput;

export interface Submit {
  readonly type: "Action.Submit";
  readonly title: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly associatedInputs?: "none";
}

export interface Execute extends Omit<Submit, "type"> {
  readonly type: "Action.Execute";
  readonly verb: string;
  readonly style?: "positive";
  /** What a client without universal actions shows instead. */
  readonly fallback: Submit;
}

export interface ToggleVisibility {
  readonly type: "Action.ToggleVisibility";
  readonly title: string;
  readonly targetElements: readonly string[];
}

export type Action = Execute | ToggleVisibility;

export interface AdaptiveCard {
  readonly type: "AdaptiveCard";
  readonly $schema: "http://adaptivecards.io/schemas/adaptive-card.json";
  readonly version: "1.5";
  readonly lang: "de";
  /** Plain text for notifications and for clients that show no cards. */
  readonly fallbackText: string;
  readonly body: readonly Element[];
  readonly actions: readonly Action[];
  readonly msteams: { readonly width: "Full" };
}

export function card(fallbackText: string, body: readonly Element[], actions: readonly Action[] = []): AdaptiveCard {
  return {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    lang: "de",
    fallbackText,
    body,
    actions,
    msteams: { width: "Full" },
  };
}

export function heading(text: string): TextBlock {
  return {
    type: "TextBlock",
    text,
    wrap: true,
    style: "heading",
    size: "medium",
    weight: "bolder",
  };
}

export function paragraph(text: string, look: Omit<TextBlock, "type" | "text"> = {}): TextBlock {
  return { type: "TextBlock", text, wrap: true, ...look };
}

/**
 * A button that the service answers with a card. Teams needs `verb`, the Teams SDK routes on `data.action`: both say the same.
 * `withInputs: false` keeps required inputs from blocking a button that does not use them.
 */
export function execute(
  verb: string,
  title: string,
  values: Readonly<Record<string, unknown>>,
  { withInputs, style }: { readonly withInputs: boolean; readonly style?: "positive" },
): Execute {
  const data = { action: verb, ...values };
  const inputs = withInputs ? {} : ({ associatedInputs: "none" } as const);
  return {
    type: "Action.Execute",
    title,
    verb,
    data,
    ...inputs,
    ...(style ? { style } : {}),
    fallback: { type: "Action.Submit", title, data, ...inputs },
  };
}
