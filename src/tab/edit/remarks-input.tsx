import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Remark, RemarkKind } from "../../core/concept.ts";
import { remarkKinds } from "../../core/concept.ts";
import { readRemark, remarkLine } from "../../core/remark.ts";
import { FormGroup } from "../form/form-group.tsx";
import { FormInput } from "../form/form-input.tsx";
import { Row } from "../page-parts.tsx";
import { editWords } from "../words/edit.ts";
import { tabWords } from "../words/tab.ts";

const texts = editWords.remarks;

const useStyles = makeStyles({
  remark: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalM,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
});

interface RemarksInputProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isArrival: boolean;
  /** One remark a line, its kind in front. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** What is odd about the text of an item: to be told better, to be settled, or to be kept as a note. */
export function RemarksInput({ label, hint, isArrival, value, onChange }: RemarksInputProps): ReactNode {
  const styles = useStyles();
  const remarks = value
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(readRemark);
  const write = (changed: readonly Remark[]) => onChange(changed.map(remarkLine).join("\n"));
  const replace = (at: number, remark: Remark) => write(remarks.map((one, index) => (index === at ? remark : one)));
  return (
    <FormGroup label={label} hint={hint}>
      {remarks.map((remark, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: remarks have no names, and two may say the same
        <div key={at} className={styles.remark}>
          <FormInput
            kind="choice"
            label={texts.kind(at + 1)}
            options={remarkKinds.map((kind) => ({ value: kind, title: tabWords.remark.kind[kind] }))}
            value={remark.kind}
            onChange={(kind) => replace(at, { ...remark, kind: kind as RemarkKind })}
          />
          <FormInput
            isArrival={isArrival && at === 0}
            kind="text"
            label={texts.text(at + 1)}
            value={remark.text}
            onChange={(text) => replace(at, { ...remark, text: text.replaceAll("\n", " ") })}
          />
          <Row>
            <Button
              size="small"
              aria-label={texts.settleOf(remark.text)}
              onClick={() => write(remarks.filter((_, index) => index !== at))}
            >
              {texts.settle}
            </Button>
          </Row>
        </div>
      ))}
      <Row>
        <Button
          size="small"
          {...(isArrival && remarks.length === 0 && { "data-arrival": true })}
          onClick={() => write([...remarks, { kind: "gap", text: "" }])}
        >
          {texts.add}
        </Button>
      </Row>
    </FormGroup>
  );
}
