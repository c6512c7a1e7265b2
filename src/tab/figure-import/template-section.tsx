import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useState } from "react";
import type { Concept, IsoDate, Unit } from "../../core/concept.ts";
import { figuresOf, unitTemplate } from "../../workbook/unit-template.ts";
import { offerFile } from "../file-offer.ts";
import { FormInput } from "../form/form-input.tsx";
import { Records } from "../records.tsx";
import { figureImportWords } from "../words/figure-import.ts";
import type { Access } from "./import-access.ts";

const words = figureImportWords.template;

const useStyles = makeStyles({
  body: { marginTop: 0, marginBottom: tokens.spacingVerticalM, maxWidth: "52rem" },
  year: { maxWidth: "20rem", marginBottom: tokens.spacingVerticalM },
  list: { maxWidth: "52rem" },
});

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** So many years can be filled in later. */
const earlierYears = 12;

interface TemplateSectionProps {
  readonly concept: Concept;
  readonly today: IsoDate;
  readonly known: Access;
}

/** A workbook to fill in for each office that reports figures. */
export function TemplateSection({ concept, today, known }: TemplateSectionProps): ReactNode {
  const styles = useStyles();
  const [year, setYear] = useState("");
  const units = concept.units.filter(({ key }) => figuresOf(concept, key).length > 0);
  if (units.length === 0) return <p className={styles.body}>{words.none}</p>;

  function download(unit: Unit): void {
    const bytes = unitTemplate({
      concept,
      unit,
      today,
      known: known === "refused" ? [] : known,
      ...(year !== "" && { year: Number(year) }),
    });
    offerFile(words.fileName(unit.key, year), new Blob([bytes.slice()], { type: workbookType }));
  }

  const thisYear = Number(today.slice(0, 4));
  return (
    <>
      <p className={styles.body}>{known === "refused" ? words.bodyWithout : words.body}</p>
      <div className={styles.year}>
        <FormInput
          kind="choice"
          label={words.year}
          options={[
            { value: "", title: words.latest },
            ...Array.from({ length: earlierYears }, (_, back) => String(thisYear - back)).map((one) => ({
              value: one,
              title: one,
            })),
          ]}
          value={year}
          onChange={setYear}
        />
      </div>
      <div className={styles.list}>
        <Records
          label={words.heading}
          rows={units}
          keyOf={({ key }) => key}
          columns={[
            { header: words.unit, width: "55%", cell: ({ title }) => <span lang="de">{title}</span> },
            { header: words.figures, width: "20%", cell: ({ key }) => figuresOf(concept, key).length },
            {
              header: words.button,
              width: "25%",
              cell: (unit) => (
                <Button size="small" aria-label={words.buttonOf(unit.title)} onClick={() => download(unit)}>
                  {words.button}
                </Button>
              ),
            },
          ]}
        />
      </div>
    </>
  );
}
