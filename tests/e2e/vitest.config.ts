import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("../..", import.meta.url).pathname,
    include: ["tests/e2e/**/*.test.ts"],
    environment: "node",
    // Each file starts the whole product and a browser: one at a time, with room for a slow machine.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // As patient as Playwright is by default: a second is little while other things run.
    expect: { poll: { timeout: 30_000 } },
  },
});
