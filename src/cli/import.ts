import type { ImportChange } from "../graph/concept-import.ts";
import { importConcept, isWritten } from "../graph/concept-import.ts";
import { findPlace } from "../graph/site.ts";
import { cliDe } from "../texts/cli.de.ts";
import { loadConcept } from "./concept-source.ts";
import type { Connection } from "./connection.ts";

/** Loads a concept file into the lists, or tells what would change and what was edited by hand. Returns one line for each. */
export async function runImport(
  { graph, site }: Connection,
  { file, dryRun, overwrite }: { readonly file: string; readonly dryRun: boolean; readonly overwrite: boolean },
): Promise<string> {
  const concept = await loadConcept(file);
  const changes = await importConcept(graph, await findPlace(graph, site), concept, { write: !dryRun, overwrite });
  if (changes.length === 0) return cliDe.nothingToDo;
  const isDisputed = changes.some(({ kind }) => kind === "disputed");
  return [
    ...changes.map(describe),
    cliDe.imported(changes.filter(isWritten).length, dryRun),
    ...(isDisputed ? [cliDe.disputed] : []),
  ].join("\n");
}

function describe({ list, key, kind, columns }: ImportChange): string {
  switch (kind) {
    case "created":
      return cliDe.rowCreated(list, key);
    case "changed":
      return cliDe.rowChanged(list, key, columns);
    case "retired":
      return cliDe.rowRetired(list, key);
    case "kept":
      return columns.length === 0 ? cliDe.rowOwn(list, key) : cliDe.rowKept(list, key, columns);
    case "disputed":
      return cliDe.rowDisputed(list, key, columns);
  }
}
