import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { conceptLanguage } from "../concept-text.tsx";
import { partId } from "./part-address.ts";

const useStyles = makeStyles({
  chapter: {
    marginTop: tokens.spacingVerticalXXL,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    maxWidth: "60rem",
  },
  heading: { margin: 0, hyphens: "auto", overflowWrap: "anywhere", breakAfter: "avoid", outlineStyle: "none" },
  h2: typographyStyles.subtitle1,
  h3: { ...typographyStyles.body1Strong, marginTop: tokens.spacingVerticalXL },
  h4: { ...typographyStyles.body1, marginTop: tokens.spacingVerticalL },
});

interface HeadingProps {
  /** As the address names it: a chapter, or the key of an item. */
  readonly part?: string;
  readonly level: "h2" | "h3" | "h4";
  /** It is a text of the concept. */
  readonly isOfConcept?: boolean;
  readonly children: ReactNode;
}

/** A heading to which an address can lead. */
export function PartHeading({ part, level: Heading, isOfConcept, children }: HeadingProps): ReactNode {
  const styles = useStyles();
  return (
    <Heading
      {...(part !== undefined && { id: partId(part), tabIndex: -1 })}
      lang={isOfConcept ? conceptLanguage : undefined}
      className={mergeClasses(styles.heading, styles[Heading])}
    >
      {children}
    </Heading>
  );
}

interface ChapterProps {
  readonly part: string;
  readonly title: string;
  readonly isOfConcept?: boolean;
  readonly children: ReactNode;
}

/** A part of the page that stands in its table of contents. */
export function Chapter({ part, title, isOfConcept = false, children }: ChapterProps): ReactNode {
  return (
    <section aria-labelledby={partId(part)} className={useStyles().chapter}>
      <PartHeading part={part} level="h2" isOfConcept={isOfConcept}>
        {title}
      </PartHeading>
      {children}
    </section>
  );
}
