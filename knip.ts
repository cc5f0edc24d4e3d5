import type { KnipConfig } from "knip";

const config: KnipConfig = {
  entry: ["infra/app.ts", "functions/*/*/index.ts", "test/**/*.test.{ts,tsx}", "test/bench/*.ts"],
  project: ["infra/**/*.ts", "functions/**/*.{ts,tsx}", "shared/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
  // A schema and its type stand together; that only one of the two is used elsewhere is no fault.
  ignoreExportsUsedInFile: true,
  // Its fonts are found by path, for the test browser.
  ignoreDependencies: ["@expo-google-fonts/biz-udgothic"],
};

export default config;
