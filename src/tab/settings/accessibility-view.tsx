import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Line, Section } from "../page-parts.tsx";
import { accessibilityWords } from "../words/accessibility.ts";

const { intro, state, limits, contact: feedback, ombuds, date } = accessibilityWords;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, maxWidth: "52rem" },
});

export function AccessibilityView({ contact }: { readonly contact: string }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <Line>{intro}</Line>
      <Section heading={state.heading}>
        <Line>{state.text}</Line>
      </Section>
      <Section heading={limits.heading}>
        <ul className={styles.list}>
          {limits.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </Section>
      <Section heading={feedback.heading}>
        {contact === "" ? (
          <Line>{feedback.none}</Line>
        ) : (
          <Line>
            {feedback.text} <Link href={`mailto:${contact}`}>{contact}</Link>
          </Line>
        )}
      </Section>
      <Section heading={ombuds.heading}>
        <Line>{ombuds.text}</Line>
      </Section>
      <Line>{date}</Line>
    </>
  );
}
