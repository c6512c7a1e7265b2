import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { agendaOf } from "../../core/agenda-order.ts";
import type { Meeting } from "../../core/meeting.ts";
import type { DocumentBlock } from "../../report/document-block.ts";
import { minutesDocument } from "../../report/minutes-document.ts";
import { plainText } from "../../report/plain-text.ts";
import { offerFile } from "../file-offer.ts";
import { Line, Row } from "../page-parts.tsx";
import { Records } from "../records.tsx";
import { TextList } from "../text-list.tsx";
import { steeringWords } from "../words/steering.ts";
import type { Scene } from "./scene.ts";

const words = steeringWords.minutes;

const useStyles = makeStyles({
  paper: {
    maxWidth: "60rem",
    marginTop: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { ...typographyStyles.subtitle1, marginTop: 0 },
  heading: {
    ...typographyStyles.subtitle2,
    marginTop: tokens.spacingVerticalL,
    marginBottom: tokens.spacingVerticalXS,
  },
  paragraph: { marginBlock: tokens.spacingVerticalXS, whiteSpace: "pre-line" },
  unprinted: { "@media print": { display: "none" } },
});

interface MinutesPageProps {
  readonly scene: Scene;
  readonly meeting: Meeting;
}

/** The minutes as they will stand on paper, to copy and to download. */
export function MinutesPage({ scene: { board, today, deeds }, meeting }: MinutesPageProps): ReactNode {
  const styles = useStyles();
  const document = minutesDocument({
    meeting,
    today,
    body: board.concept.bodies.find(({ key }) => key === meeting.body)?.title ?? meeting.title,
    items: agendaOf(board, meeting, today).items,
    decisions: board.decisions.filter((decision) => decision.meeting === meeting.key),
    units: board.concept.units,
  });

  async function download(): Promise<void> {
    const { docxBytes, docxType } = await import("../../report/docx-writing.ts");
    offerFile(`${fileName(document.title)}.docx`, new Blob([new Uint8Array(docxBytes(document))], { type: docxType }));
  }

  return (
    <>
      <div className={styles.unprinted}>
        <Line>{words.intro}</Line>
        <Row apart>
          <Button
            size="small"
            disabledFocusable={deeds.isBusy}
            onClick={() =>
              void deeds.act(async () => {
                const isCopied = await copy(plainText(document));
                return isCopied ? { text: words.copied } : { text: words.notCopied, isTrouble: true };
              })
            }
          >
            {words.copy}
          </Button>
          <Button size="small" onClick={() => void download()}>
            {words.download}
          </Button>
          <Button size="small" onClick={() => window.print()}>
            {steeringWords.agenda.print}
          </Button>
        </Row>
      </div>
      <article lang="de" className={styles.paper}>
        <h2 className={styles.title}>{document.title}</h2>
        {document.blocks.map((block) => (
          <Block key={JSON.stringify(block)} block={block} />
        ))}
      </article>
    </>
  );
}

function Block({ block }: { readonly block: DocumentBlock }): ReactNode {
  const styles = useStyles();
  switch (block.kind) {
    case "heading":
      return <h3 className={styles.heading}>{block.text}</h3>;
    case "paragraph":
      return <p className={styles.paragraph}>{block.text}</p>;
    case "list":
      return <TextList texts={block.items} />;
    case "table": {
      const [first = "", ...rest] = block.header;
      const width = `${100 / block.header.length}%`;
      return (
        <Records
          label={block.title}
          rows={block.rows}
          keyOf={(row) => row.join("\n")}
          columns={[
            { header: first, width, cell: ([cell]) => cell },
            ...rest.map((header, at) => ({ header, width, cell: (row: readonly string[]) => row[at + 1] })),
          ]}
        />
      );
    }
  }
}

/** A frame may be forbidden to write to the clipboard. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function fileName(title: string): string {
  return title.replaceAll(/[^\p{L}\p{N} .-]+/gu, "").replaceAll(/\s+/g, "-");
}
