import type { ImportChange } from "../graph/concept-import.ts";
import { importConcept } from "../graph/concept-import.ts";
import { findPlace } from "../graph/site.ts";
import { cliDe } from "../texts/cli.de.ts";
import { loadConcept } from "./concept-source.ts";
import type { Connection } from "./connection.ts";

/** Loads a concept file into the lists, or tells what would change. Returns one line for each changed row. */
export async function runImport(
  { graph, site }: Connection,
  { file, dryRun }: { readonly file: string; readonly dryRun: boolean },
): Promise<string> {
  const concept = await loadConcept(file);
  const changes = await importConcept(graph, await findPlace(graph, site), concept, { write: !dryRun });
  if (changes.length === 0) return cliDe.nothingToDo;
  return [...changes.map(describe), cliDe.imported(changes.length, dryRun)].join("\n");
}

function describe({ list, key, kind, columns }: ImportChange): string {
  if (kind === "created") return cliDe.rowCreated(list, key);
  return kind === "retired" ? cliDe.rowRetired(list, key) : cliDe.rowChanged(list, key, columns);
}
