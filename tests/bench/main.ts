import { measureBoard } from "./board.ts";
import { measureCheckIns } from "./check-ins.ts";
import { measureFigures } from "./figures.ts";
import { measureTab } from "./tab.ts";

/** `npm run bench`, or one part of it: `npm run bench -- tab`; the other parts are named alike. */
const parts = {
  tab: measureTab,
  board: measureBoard,
  "check-ins": measureCheckIns,
  figures: measureFigures,
} as const;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  process.stderr.write(`Unknown: ${unknown.join(", ")}. There is: ${Object.keys(parts).join(", ")}.\n`);
  process.exitCode = 1;
} else {
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    process.stdout.write(`\n${name}\n${(await measure()).map((line) => `  ${line}\n`).join("")}`);
  }
}
