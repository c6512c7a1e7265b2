import { Button, makeStyles, Radio, RadioGroup, tokens, typographyStyles } from "@fluentui/react-components";
import type { FormEvent, ReactNode } from "react";
import { useEffect, useRef, useState } from "react";
import type { Draft, EditField } from "../../core/editing/draft.ts";
import { differingFields, textIn } from "../../core/editing/draft.ts";
import { typedTexts } from "../../core/editing/reading.ts";
import { FormField } from "../form/form-field.tsx";
import { editWords } from "../words/edit.ts";
import { formWords } from "../words/form.ts";
import type { EditInput } from "./edit-inputs.ts";
import { shownText } from "./edit-inputs.ts";

const texts = editWords.conflict;

const useStyles = makeStyles({
  form: { display: "grid", gap: tokens.spacingVerticalL, maxWidth: "60rem", marginBlock: tokens.spacingVerticalM },
  heading: { ...typographyStyles.body1Strong, margin: 0, outlineStyle: "none" },
  intro: { margin: 0, maxWidth: "52rem" },
  sides: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 16rem), 1fr))" },
  side: { alignItems: "flex-start" },
  name: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  said: {
    display: "block",
    whiteSpace: "pre-line",
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground1,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type Side = "mine" | "theirs";
type Decisions = { readonly [Field in EditField]?: Side };

interface ConflictFormProps {
  readonly inputs: readonly EditInput[];
  readonly collisions: readonly EditField[];
  /** As the person saw it first: what they have not touched is the other's. */
  readonly base: Draft;
  readonly mine: Draft;
  readonly theirs: Draft;
  readonly isBusy: boolean;
  readonly onDecide: (decided: Draft) => void;
  readonly onClose: () => void;
}

/** Two versions of the same item, field by field: a person decides what counts. */
export function ConflictForm(props: ConflictFormProps): ReactNode {
  const styles = useStyles();
  const { inputs, collisions, base, mine, theirs, isBusy, onDecide, onClose } = props;
  const [decisions, setDecisions] = useState<Decisions>(() => untouched(base, mine, collisions));
  const [isChecked, setChecked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const disputed = inputs.filter(({ field }) => collisions.includes(field));
  function decide(event: FormEvent): void {
    event.preventDefault();
    setChecked(true);
    if (!disputed.every(({ field }) => decisions[field])) return;
    const taken = disputed.filter(({ field }) => decisions[field] === "theirs");
    onDecide({ ...mine, ...Object.fromEntries(taken.map(({ field }) => [field, textIn(theirs, field)])) });
  }
  return (
    <form className={styles.form} onSubmit={decide} noValidate>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {texts.heading}
      </h3>
      <p className={styles.intro}>{texts.intro}</p>
      {disputed.map((input) => (
        <FormField
          key={input.field}
          label={input.label}
          fault={isChecked && !decisions[input.field] ? texts.missing : undefined}
        >
          <RadioGroup
            className={styles.sides}
            value={decisions[input.field] ?? ""}
            onChange={(_event, { value }) => setDecisions({ ...decisions, [input.field]: value as Side })}
          >
            {(["mine", "theirs"] as const).map((side) => (
              <Radio
                key={side}
                value={side}
                className={styles.side}
                label={<Version name={texts[side]} input={input} draft={side === "mine" ? mine : theirs} />}
              />
            ))}
          </RadioGroup>
        </FormField>
      ))}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {texts.decide}
        </Button>
        <Button onClick={onClose}>{formWords.giveUp}</Button>
      </div>
    </form>
  );
}

function untouched(base: Draft, mine: Draft, collisions: readonly EditField[]): Decisions {
  const touched = differingFields(base, mine, collisions);
  const others = collisions.filter((field) => !touched.includes(field));
  return Object.fromEntries(others.map((field) => [field, "theirs" as const]));
}

interface VersionProps {
  readonly name: string;
  readonly input: EditInput;
  readonly draft: Draft;
}

function Version({ name, input, draft }: VersionProps): ReactNode {
  const styles = useStyles();
  const text = shownText(input, textIn(typedTexts(draft, editWords.language), input.field));
  return (
    <>
      <span className={styles.name}>{name}</span>
      <span className={styles.said}>{text ?? texts.empty}</span>
    </>
  );
}
