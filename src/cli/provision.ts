import { lists } from "../graph/lists.ts";
import { provision } from "../graph/provision.ts";
import { cliDe } from "../texts/cli.de.ts";
import type { Connection } from "./connection.ts";

/** Creates the lists on the site. Returns one line for each thing that was done, and what Graph cannot do. */
export async function runProvision({ graph, site }: Connection): Promise<string> {
  const changes = await provision(graph, site);
  const done = changes.map(({ list, column, kind }) =>
    column === undefined ? cliDe.listCreated(list) : cliDe.columnChanged(list, column, kind === "created"),
  );
  return [...(done.length === 0 ? [cliDe.nothingToDo] : done), "", cliDe.partRights(lists.figureValues.label)].join(
    "\n",
  );
}
