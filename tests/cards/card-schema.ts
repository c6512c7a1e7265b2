import { Ajv } from "ajv";

/**
 * The part of the Adaptive Cards 1.5 schema that the product uses, as a JSON schema that allows nothing else: a property
 * or value that Teams would ignore is a fault. No package carries the official schema of 1.5, so this one is written from
 * the documented properties (adaptivecards.io, "Schema Explorer"; learn.microsoft.com, "Universal Actions").
 */
const text = { type: "string", minLength: 1 };
const flag = { type: "boolean" };
const ref = (name: string) => ({ $ref: `#/definitions/${name}` });
const oneOf = (...values: readonly string[]) => ({ enum: values });
const listOf = (items: object) => ({ type: "array", items });

type Properties = Readonly<Record<string, object>>;

/** An object of that `type` with these properties and no others. */
function typed(type: string, required: Properties, optional: Properties = {}): object {
  return {
    type: "object",
    properties: { type: { const: type }, ...required, ...optional },
    required: ["type", ...Object.keys(required)],
    additionalProperties: false,
  };
}

/** What every element may say; Teams knows these spacings, and a separator above. */
const anyElement = {
  id: text,
  isVisible: flag,
  separator: flag,
  spacing: oneOf("default", "none", "small", "medium", "large", "extraLarge", "padding"),
};

const anyInput = { label: text };
const validation = { isRequired: flag, errorMessage: text };
const titled = { title: text };
const sent = { data: { type: "object", properties: { action: text }, required: ["action"] } };
const gathered = { associatedInputs: oneOf("auto", "none") };

const elements: Readonly<Record<string, object>> = {
  TextBlock: typed(
    "TextBlock",
    { text },
    {
      ...anyElement,
      wrap: flag,
      isSubtle: flag,
      weight: oneOf("default", "lighter", "bolder"),
      size: oneOf("default", "small", "medium", "large", "extraLarge"),
      color: oneOf("default", "dark", "light", "accent", "good", "warning", "attention"),
      style: oneOf("default", "heading"),
    },
  ),
  Container: typed(
    "Container",
    { items: listOf(ref("element")) },
    { ...anyElement, style: oneOf("default", "emphasis", "good", "attention", "warning", "accent") },
  ),
  FactSet: typed("FactSet", { facts: listOf(ref("fact")) }, anyElement),
  ActionSet: typed("ActionSet", { actions: listOf(ref("action")) }, anyElement),
  "Input.Text": typed(
    "Input.Text",
    { id: text, ...anyInput },
    { ...anyElement, ...validation, isMultiline: flag, maxLength: { type: "integer" }, value: { type: "string" } },
  ),
  "Input.Number": typed(
    "Input.Number",
    { id: text, ...anyInput },
    { ...anyElement, ...validation, value: { type: "number" } },
  ),
  "Input.Date": typed(
    "Input.Date",
    { id: text, ...anyInput },
    { ...anyElement, ...validation, value: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" } },
  ),
  "Input.ChoiceSet": typed(
    "Input.ChoiceSet",
    { id: text, ...anyInput, choices: listOf(ref("choice")) },
    { ...anyElement, ...validation, style: oneOf("compact", "expanded", "filtered"), value: { type: "string" } },
  ),
};

const actions: Readonly<Record<string, object>> = {
  "Action.Execute": typed(
    "Action.Execute",
    { ...titled, ...sent, verb: text, fallback: ref("submit") },
    { ...gathered, style: oneOf("default", "positive", "destructive") },
  ),
  "Action.OpenUrl": typed("Action.OpenUrl", { ...titled, url: text }),
  "Action.ToggleVisibility": typed("Action.ToggleVisibility", { ...titled, targetElements: listOf(text) }),
};

const plain = (properties: Properties) => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const schema = {
  ...typed(
    "AdaptiveCard",
    {
      $schema: { const: "http://adaptivecards.io/schemas/adaptive-card.json" },
      version: { const: "1.5" },
      lang: oneOf("de", "en", "tr", "ru"),
      fallbackText: text,
      body: { ...listOf(ref("element")), minItems: 1 },
      actions: { ...listOf(ref("action")), maxItems: 6 },
    },
    // The one extension of Teams that is used; whoever does not know it shows the card in its usual width.
    { msteams: plain({ width: { const: "Full" } }) },
  ),
  definitions: {
    element: chosenByType(elements),
    action: chosenByType(actions),
    submit: typed("Action.Submit", { ...titled, ...sent }, gathered),
    fact: plain({ title: text, value: text }),
    choice: plain({ title: text, value: text }),
  },
};

/** Like `oneOf`, but a fault is reported for the type at hand alone. */
function chosenByType(schemas: Readonly<Record<string, object>>): object {
  return {
    type: "object",
    required: ["type"],
    properties: { type: { enum: Object.keys(schemas) } },
    discriminator: { propertyName: "type" },
    oneOf: Object.values(schemas),
  };
}

const validate = new Ajv({ allErrors: true, discriminator: true, strict: false }).compile(schema);

/** What the schema finds wrong with a card, by path. */
export function schemaFaultsOf(card: object): readonly string[] {
  if (validate(JSON.parse(JSON.stringify(card)))) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath || "/", message, JSON.stringify(params)].join(" "),
  );
}
