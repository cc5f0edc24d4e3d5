import { defineConfig } from "vitest/config";

const fast = ["domain", "usecases", "functions", "ui", "http", "text", "reference", "runtime", "contract", "prove"];

/** Fast tests need no process and no engine; slow ones share one build, one synthesized template and real engines. */
export default defineConfig({
  test: {
    expect: { requireAssertions: true },
    silent: "passed-only",
    env: { TZ: "Asia/Tokyo" },
    // No test is timed: the limit is for what hangs, also on a machine with ten others at work.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: { name: "fast", include: fast.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`) },
      },
      {
        extends: true,
        test: {
          name: "slow",
          include: ["adapters", "infra", "local", "e2e"].map((folder) => `test/${folder}/**/*.test.{ts,tsx}`),
          fileParallelism: false,
          globalSetup: ["test/support/synthesize-once.ts"],
        },
      },
    ],
  },
});
