import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDown20Regular } from "@fluentui/react-icons/svg/chevron-down";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import type { ReactNode } from "react";
import { useId } from "react";
import { conceptLanguage } from "../concept-text.tsx";
import { formWords } from "../words/form.ts";
import type { FieldNotesProps } from "./field-notes.tsx";
import { describedBy, FieldNotes } from "./field-notes.tsx";
import { useFieldStyles } from "./field-styles.ts";

export interface InputOption {
  readonly value: string;
  readonly title: string;
  /** In the language of the concept, whatever the reader's is. */
  readonly isOfConcept?: boolean;
}

/** Options under a heading. */
export interface OptionGroup {
  readonly title: string;
  readonly options: readonly InputOption[];
}

const still = { transitionDuration: "0.01ms", transitionDelay: "0.01ms" };

/**
 * The look of Fluent's Input, Select and Textarea, from the same tokens. Theirs are three components with many states that no
 * form here has, and weigh ten times as much as the browser's own inputs dressed like them.
 */
const useStyles = makeStyles({
  frame: {
    position: "relative",
    display: "flex",
    boxSizing: "border-box",
    minWidth: 0,
    minHeight: "32px",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ":hover": {
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1Hover}`,
      borderBottomColor: tokens.colorNeutralStrokeAccessibleHover,
    },
    ":focus-within": {
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1Pressed}`,
      borderBottomColor: tokens.colorNeutralStrokeAccessiblePressed,
      // Seen where the system chooses the colours.
      outline: `${tokens.strokeWidthThick} solid transparent`,
    },
    "::after": {
      content: '""',
      position: "absolute",
      left: "-1px",
      right: "-1px",
      bottom: "-1px",
      boxSizing: "border-box",
      height: `max(${tokens.strokeWidthThick}, ${tokens.borderRadiusMedium})`,
      borderBottom: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}`,
      borderBottomLeftRadius: tokens.borderRadiusMedium,
      borderBottomRightRadius: tokens.borderRadiusMedium,
      clipPath: `inset(calc(100% - ${tokens.strokeWidthThick}) 0 0 0)`,
      pointerEvents: "none",
      transform: "scaleX(0)",
      transitionProperty: "transform",
      transitionDuration: tokens.durationUltraFast,
      transitionDelay: tokens.curveAccelerateMid,
      "@media (prefers-reduced-motion: reduce)": still,
    },
    ":focus-within::after": {
      transform: "scaleX(1)",
      transitionDuration: tokens.durationNormal,
      transitionDelay: tokens.curveDecelerateMid,
      "@media (prefers-reduced-motion: reduce)": still,
    },
  },
  faulty: {
    ":not(:focus-within),:hover:not(:focus-within)": {
      border: `${tokens.strokeWidthThin} solid ${tokens.colorPaletteRedBorder2}`,
    },
  },
  control: {
    flexGrow: 1,
    boxSizing: "border-box",
    minWidth: 0,
    width: "100%",
    margin: 0,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    paddingBlock: 0,
    paddingInline: tokens.spacingHorizontalM,
    outlineStyle: "none",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    ...typographyStyles.body1,
  },
  text: { minHeight: "52px", paddingBlock: tokens.spacingVerticalSNudge, resize: "vertical" },
  choice: {
    appearance: "none",
    cursor: "pointer",
    paddingRight: `calc(${tokens.spacingHorizontalMNudge} + 24px)`,
    // Lists of options are drawn by the system, which takes these colours over.
    "& option": { backgroundColor: tokens.colorNeutralBackground1 },
  },
  icon: { position: "absolute", alignSelf: "center", display: "flex", pointerEvents: "none" },
  chevron: { right: tokens.spacingHorizontalMNudge, color: tokens.colorNeutralStrokeAccessible },
  glass: { left: tokens.spacingHorizontalMNudge, color: tokens.colorNeutralForeground3 },
  search: { paddingLeft: `calc(${tokens.spacingHorizontalMNudge} + 26px)` },
});

interface ControlProps {
  /** `number` is a line on which a phone offers digits. */
  readonly kind: "choice" | "line" | "text" | "day" | "number" | "email" | "search";
  /** Of a choice; where none of them is the value, nothing is chosen. */
  readonly options?: readonly (InputOption | OptionGroup)[] | undefined;
  /** Characters of a text. */
  readonly longest?: number | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

interface FormInputProps extends ControlProps, FieldNotesProps {
  readonly label: ReactNode;
  readonly isRequired?: boolean | undefined;
  /** The page or its form begins with it. */
  readonly isArrival?: boolean;
}

/** An input with its name, what is wrong with it, and what helps to fill it in. */
export function FormInput(props: FormInputProps): ReactNode {
  const { label, hint, fault, isRequired, isArrival, ...control } = props;
  const styles = useStyles();
  const fieldStyles = useFieldStyles();
  const id = useId();
  return (
    <div className={fieldStyles.field}>
      <label htmlFor={id} className={fieldStyles.label}>
        {label}
        {isRequired && (
          <span aria-hidden className={fieldStyles.required}>
            *
          </span>
        )}
      </label>
      <span className={mergeClasses(styles.frame, fault !== undefined && styles.faulty)}>
        <Control
          {...control}
          marks={{
            id,
            "aria-describedby": describedBy(id, { hint, fault }),
            ...(isRequired && { "aria-required": true }),
            ...(isArrival && { "data-arrival": true }),
            ...(fault !== undefined && { "aria-invalid": true }),
          }}
        />
      </span>
      <FieldNotes id={id} hint={hint} fault={fault} />
    </div>
  );
}

interface Marks {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-required"?: true;
  readonly "data-arrival"?: true;
  readonly "aria-invalid"?: true;
}

const inputTypes = { line: "text", number: "text", day: "date", email: "email", search: "search" } as const;

function Control({ kind, options = [], longest, value, onChange, marks }: ControlProps & { marks: Marks }): ReactNode {
  const styles = useStyles();
  switch (kind) {
    case "choice":
      return (
        <>
          <select
            {...marks}
            className={mergeClasses(styles.control, styles.choice)}
            value={isAmong(options, value) ? value : ""}
            onChange={(event) => onChange(event.target.value)}
          >
            {!isAmong(options, value) && <option value="">{formWords.choose}</option>}
            {options.map((one) =>
              "options" in one ? (
                <optgroup key={one.title} label={one.title}>
                  <Options options={one.options} />
                </optgroup>
              ) : (
                <Options key={one.value} options={[one]} />
              ),
            )}
          </select>
          <span className={mergeClasses(styles.icon, styles.chevron)}>
            <ChevronDown20Regular />
          </span>
        </>
      );
    case "text":
      return (
        <textarea
          {...marks}
          className={mergeClasses(styles.control, styles.text)}
          value={value}
          maxLength={longest}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    default:
      return (
        <>
          {kind === "search" && (
            <span className={mergeClasses(styles.icon, styles.glass)}>
              <Search20Regular />
            </span>
          )}
          <input
            {...marks}
            type={inputTypes[kind]}
            inputMode={kind === "number" ? "numeric" : undefined}
            className={mergeClasses(styles.control, kind === "search" && styles.search)}
            value={value}
            maxLength={longest}
            onChange={(event) => onChange(event.target.value)}
          />
        </>
      );
  }
}

function Options({ options }: { readonly options: readonly InputOption[] }): ReactNode {
  return options.map(({ value, title, isOfConcept }) => (
    <option key={value} lang={isOfConcept ? conceptLanguage : undefined} value={value}>
      {title}
    </option>
  ));
}

function isAmong(options: readonly (InputOption | OptionGroup)[], value: string): boolean {
  return options.some((one) => ("options" in one ? isAmong(one.options, value) : one.value === value));
}
