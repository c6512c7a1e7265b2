import { makeStyles, Radio, RadioGroup, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useState } from "react";
import { Line } from "../page-parts.tsx";
import { formWords } from "../words/form.ts";
import { Form } from "./form.tsx";
import { FormGroup } from "./form-group.tsx";
import type { Disputed } from "./versions.ts";

const texts = formWords.conflict;

const useStyles = makeStyles({
  heading: { ...typographyStyles.body1Strong, margin: 0, outlineStyle: "none" },
  sides: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 16rem), 1fr))" },
  side: { alignItems: "flex-start" },
  name: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  said: {
    display: "block",
    whiteSpace: "pre-line",
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground1,
  },
});

const sides = ["mine", "theirs"] as const;
type Side = (typeof sides)[number];

interface ConflictFormProps<Name> {
  readonly disputed: readonly Disputed<Name>[];
  readonly isBusy: boolean;
  /** @param leftToThem what is to be as the other has it */
  readonly onDecide: (leftToThem: ReadonlySet<Name>) => void;
  readonly onClose: () => void;
}

/**
 * Two versions of the same thing side by side: a person decides part by part what counts. It takes the focus, since it needs an
 * answer; until there is one, nothing is lost.
 */
export function ConflictForm<Name>({ disputed, isBusy, onDecide, onClose }: ConflictFormProps<Name>): ReactNode {
  const styles = useStyles();
  const [decisions, setDecisions] = useState<ReadonlyMap<Name, Side>>(
    () => new Map(disputed.filter(({ isTouched }) => !isTouched).map(({ name }) => [name, "theirs"])),
  );
  const [isChecked, setChecked] = useState(false);
  function decide(): void {
    setChecked(true);
    if (!disputed.every(({ name }) => decisions.has(name))) return;
    onDecide(new Set([...decisions].flatMap(([name, side]) => (side === "theirs" ? [name] : []))));
  }
  return (
    <Form
      label={texts.heading}
      saveLabel={texts.decide}
      isBusy={isBusy}
      arrival="heading"
      onSave={decide}
      onClose={onClose}
    >
      <h3 tabIndex={-1} className={styles.heading}>
        {texts.heading}
      </h3>
      <Line>{texts.intro}</Line>
      {disputed.map(({ name, label, ...said }) => (
        <FormGroup key={label} label={label} fault={isChecked && !decisions.has(name) ? texts.missing : undefined}>
          <RadioGroup
            aria-label={label}
            className={styles.sides}
            value={decisions.get(name) ?? ""}
            onChange={(_event, { value }) => setDecisions(new Map([...decisions, [name, value as Side]]))}
          >
            {sides.map((side) => (
              <Radio
                key={side}
                value={side}
                className={styles.side}
                label={
                  <>
                    <span className={styles.name}>{texts[side]}</span>
                    <span className={styles.said}>{said[side] || texts.empty}</span>
                  </>
                }
              />
            ))}
          </RadioGroup>
        </FormGroup>
      ))}
    </Form>
  );
}
