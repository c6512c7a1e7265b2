import { provision } from "../graph/provision.ts";
import { cliDe } from "../texts/cli.de.ts";
import type { Connection } from "./connection.ts";

/** Creates the lists on the site. Returns one line for each thing that was done. */
export async function runProvision({ graph, site }: Connection): Promise<string> {
  const changes = await provision(graph, site);
  if (changes.length === 0) return cliDe.nothingToDo;
  return changes
    .map(({ list, column, kind }) =>
      column === undefined ? cliDe.listCreated(list) : cliDe.columnChanged(list, column, kind === "created"),
    )
    .join("\n");
}
