import { defineConfig } from "vitest/config";

const fluentInOne = { enabled: true, include: ["@fluentui/react-components"] };

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    exclude: ["tests/e2e/**"],
    environment: "node",
    restoreMocks: true,
    // Nothing here changes modules or globals, so files may share a worker, and that needs no process of its own: twice as fast.
    isolate: false,
    pool: "threads",
    // Otherwise one core of two would stand idle.
    maxWorkers: 2,
    // Thousands of files of Fluent become one: reading them took longer than most tests.
    deps: { optimizer: { ssr: fluentInOne, client: fluentInOne } },
  },
});
