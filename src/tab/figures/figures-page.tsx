import type { ReactNode } from "react";
import { useCallback } from "react";
import type { Board } from "../../core/board.ts";
import type { Field } from "../../core/concept.ts";
import { LatePage } from "../late-page.tsx";
import { fieldStep, PageHead } from "../page-head.tsx";
import { tabWords } from "../words/tab.ts";
import type { ReadFigures } from "./figure-reading.ts";

interface FiguresPageProps {
  readonly board: Board;
  readonly fieldKey: string;
  readonly readFigures: ReadFigures;
}

/** What is published of a field's figures. */
export function FiguresPage({ board, fieldKey, readFigures }: FiguresPageProps): ReactNode {
  const field = board.concept.fields.find(({ key }) => key === fieldKey);
  return field ? (
    <Figures field={field} readFigures={readFigures} />
  ) : (
    <PageHead title={tabWords.field.notFound(fieldKey)} />
  );
}

function Figures({ field, readFigures }: { readonly field: Field; readonly readFigures: ReadFigures }): ReactNode {
  const keys = keysOf(field).join("\n");
  const open = useCallback(async () => {
    const figures = keys.split("\n").filter((key) => key !== "");
    const [{ FiguresView }, published] = await Promise.all([import("./figures-view.tsx"), readFigures(figures)]);
    return { FiguresView, published };
  }, [keys, readFigures]);
  return (
    <LatePage
      title={tabWords.figures.heading(field.key, field.title)}
      trail={[fieldStep(field)]}
      route={{ view: "figures", key: field.key }}
      open={open}
    >
      {({ FiguresView, published }) => <FiguresView field={field} published={published} />}
    </LatePage>
  );
}

/** Of what values are published: figures that are asked for, and key figures with a formula. */
function keysOf({ goals }: Field): readonly string[] {
  const figures = goals.flatMap(({ baseFigures }) => baseFigures.map(({ key, sameAs = key }) => sameAs));
  const indicators = goals.flatMap((goal) => goal.indicators.filter(({ formula }) => formula !== undefined));
  return [...new Set([...figures, ...indicators.map(({ key }) => key)])];
}
