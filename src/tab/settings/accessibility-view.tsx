import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Line, Section } from "../page-parts.tsx";
import { accessibilityWords } from "../words/accessibility.ts";

const { intro, state, limits, contact: feedback, ombuds, date } = accessibilityWords;

export function AccessibilityView({ contact }: { readonly contact: string }): ReactNode {
  return (
    <>
      <Line>{intro}</Line>
      <Section heading={state.heading}>
        <Line>{state.text}</Line>
      </Section>
      <Section heading={limits.heading}>
        <ul>
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
