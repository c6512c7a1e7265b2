import type { Language } from "../core/language.ts";

/**
 * The part of the Adaptive Cards 1.5 schema that this product uses.
 * Source: adaptivecards.io/explorer, and learn.microsoft.com "Universal Actions for Adaptive Cards".
 */

export interface TextBlock {
  readonly type: "TextBlock";
  readonly id?: string;
  /** Markdown: what people or lists say must have gone through `escaped`. */
  readonly text: string;
  readonly wrap?: boolean;
  readonly weight?: "bolder";
  readonly size?: "small" | "medium" | "large";
  readonly color?: "attention" | "good";
  readonly isSubtle?: boolean;
  readonly style?: "heading";
  readonly spacing?: "none" | "small" | "medium";
  readonly separator?: boolean;
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

export interface DateInput extends Input {
  readonly type: "Input.Date";
  /** `YYYY-MM-DD` */
  readonly value?: string;
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

export type InputElement = TextInput | NumberInput | DateInput | ChoiceSetInput;

export type Element = TextBlock | Container | FactSet | ActionSet | InputElement;

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

export interface OpenUrl {
  readonly type: "Action.OpenUrl";
  readonly title: string;
  readonly url: string;
}

export type Action = Execute | ToggleVisibility | OpenUrl;

export interface AdaptiveCard {
  readonly type: "AdaptiveCard";
  readonly $schema: "http://adaptivecards.io/schemas/adaptive-card.json";
  readonly version: "1.5";
  readonly lang: Language;
  /** Plain text for notifications and for clients that show no cards. */
  readonly fallbackText: string;
  readonly body: readonly Element[];
  readonly actions: readonly Action[];
  readonly msteams: { readonly width: "Full" };
}

export interface CardParts {
  readonly language: Language;
  readonly fallbackText: string;
  /** A text first, which takes the key. */
  readonly body: readonly [TextBlock, ...Element[]];
  readonly actions?: readonly Action[];
  /** Key of the row for which the card stands in a channel; `holdsKey` finds the card again by it. */
  readonly key?: string;
}

export function card({ language, fallbackText, body, actions = [], key }: CardParts): AdaptiveCard {
  const [first, ...rest] = body;
  return {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    lang: language,
    fallbackText,
    body: key === undefined ? body : [{ ...first, id: key }, ...rest],
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

/** Lines of equal rank, as one Markdown list; whoever calls escapes them. */
export function bullets(lines: readonly string[], look: Omit<TextBlock, "type" | "text"> = {}): TextBlock {
  return paragraph(lines.map((line) => `- ${line}`).join("\n"), look);
}

/** A button that folds elements away and shows them again. */
export function toggle(title: string, target: string): ToggleVisibility {
  return { type: "Action.ToggleVisibility", title, targetElements: [target] };
}

/** A button that opens the tab; none without a link. */
export function openUrl(title: string, link: string | undefined): OpenUrl[] {
  return link === undefined ? [] : [{ type: "Action.OpenUrl", title, url: link }];
}

/** Buttons in the midst of a card; none without any. */
export function actionSet(actions: readonly Action[]): ActionSet[] {
  return actions.length === 0 ? [] : [{ type: "ActionSet", actions }];
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
