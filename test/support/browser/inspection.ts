import type { Browser, Page } from "playwright-core";
import { axeViolations, bringAxe } from "./axe-violations.ts";
import { type LayoutLimits, layoutFaults } from "./layout-checks.ts";

const viewports = [
  { width: 768, height: 1024 },
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
] as const;

/** Looks at pages as axe and the layout checks do, at three widths, while the people who met them go on. */
export interface Inspection {
  /** Whether a page of this kind was handed over before. */
  has(kind: string): boolean;
  /** Hands a page over, as its reader got it. */
  add(kind: string, html: string, limits: LayoutLimits): void;
  /** All faults of all pages so far; waits for the pages that are not looked at yet. */
  faults(): Promise<readonly string[]>;
}

/**
 * @param origin of the site, for the pages' stylesheet. Axe needs scripts, which are off in visitors' browsers: it looks
 * at the same document in a window of its own.
 */
export const startInspection = (browser: () => Promise<Browser>, origin: string): Inspection => {
  const kinds = new Set<string>();
  const found: string[] = [];
  let window: Promise<Page> | undefined;
  let work: Promise<unknown> = Promise.resolve();

  const inspect = async (kind: string, html: string, limits: LayoutLimits) => {
    window ??= browser().then((started) => openWindow(started, origin));
    const page = await window;
    await page.setContent(html, { waitUntil: "load" });
    for (const viewport of viewports) {
      await page.setViewportSize(viewport);
      const faults = [...(await layoutFaults(page, limits)), ...(await axeViolations(page))];
      found.push(...faults.map((fault) => `${kind} at ${viewport.width} px: ${fault}`));
    }
  };

  return {
    has: (kind) => kinds.has(kind),
    add: (kind, html, limits) => {
      kinds.add(kind);
      work = work
        .then(() => inspect(kind, html, limits))
        .catch((error: unknown) => found.push(`${kind} could not be looked at: ${error}`));
    },
    faults: async () => {
      await work;
      return found;
    },
  };
};

const openWindow = async (browser: Browser, origin: string): Promise<Page> => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${origin}/accessibility`);
  await bringAxe(page);
  return page;
};
