import { basename } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes longest, in this order; the rest follows as Vitest thinks best. */
const longest = ["accessibility", "keyboard", "languages", "round", "main-job", "teams-page", "editing"];

/** Begins with what takes longest, so that in the end no file is left that goes on alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}

function rank({ moduleId }: TestSpecification): number {
  const place = longest.indexOf(basename(moduleId, ".test.ts"));
  return place === -1 ? longest.length : place;
}

/** It looks at how soon something happens, and takes both cores for it: nothing else runs meanwhile. */
const alone = "tests/e2e/check-ins.test.ts";

export default defineConfig({
  test: {
    root: new URL("../..", import.meta.url).pathname,
    environment: "node",
    // Each file starts the whole product and a browser, on ports, data and a profile of its own. They often wait for one
    // another, so that two files at a time keep two cores busy, and leave room for a slow machine.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // As patient as Playwright is by default: a second is little while other things run.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: { name: "side by side", include: ["tests/e2e/**/*.test.ts"], exclude: [alone] },
      },
      {
        extends: true,
        test: { name: "alone", include: [alone], sequence: { groupOrder: 1 } },
      },
    ],
  },
});
