import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 AA with enhanced contrast (7:1) and target size. */
const options: RunOptions = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  rules: { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } },
  resultTypes: ["violations"],
  // Stylesheets are read ahead only for rules about orientation, and that takes half of the time.
  preload: false,
};

/** Brings axe into a window, where it stays while documents are written anew: bringing it takes longer than running it. */
export const bringAxe = (page: Page): Promise<unknown> => page.evaluate(axeSource);

/** Violations of the document that is shown; one line each, empty when there are none. */
export const axeViolations = async (page: Page): Promise<string[]> => {
  const { violations } = await page.evaluate(async (wanted) => {
    const { axe } = globalThis as unknown as { axe: { run(scope: unknown, options: unknown): Promise<AxeResults> } };
    return axe.run(document, wanted);
  }, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = "" }) => `${id}: ${target.join(" ")} ${failureSummary}`),
  );
};
