import type { BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { axeViolations } from "../browser/axe-violations.ts";
import { type LayoutLimits, layoutFaults, publicLimits, staffLimits } from "../browser/layout-checks.ts";

const viewports = [
  { width: 1280, height: 900 },
  { width: 768, height: 1024 },
  { width: 360, height: 740 },
] as const;

/** One person with a browser in which scripts are off; every page kind is checked once at three widths. */
export class Visitor {
  readonly page: Page;
  private readonly seen: Set<string>;

  private constructor(page: Page, seen: Set<string>) {
    this.page = page;
    this.seen = seen;
  }

  /** @param seen names of page kinds that were checked before, shared between visitors */
  static async from(context: BrowserContext, seen = new Set<string>()): Promise<Visitor> {
    return new Visitor(await context.newPage(), seen);
  }

  async visit(url: string): Promise<void> {
    await this.page.goto(url);
  }

  /** Presses what bears this name, and waits for the page that follows. */
  async press(name: string | RegExp): Promise<void> {
    const target = this.page.getByRole("button", { name }).or(this.page.getByRole("link", { name })).first();
    await Promise.all([this.page.waitForLoadState("load"), target.click()]);
    await this.page.waitForLoadState("load");
  }

  /** Checks this page with axe and the layout checks at each width, unless one of its kind was checked before. */
  async check(kind: string): Promise<void> {
    if (this.seen.has(kind)) return;
    this.seen.add(kind);
    for (const viewport of viewports) {
      await this.page.setViewportSize(viewport);
      const faults = [...(await layoutFaults(this.page, this.limits())), ...(await axeViolations(this.page))];
      expect(faults, `${kind} at ${viewport.width} px (${this.page.url()})`).toEqual([]);
    }
  }

  private limits(): LayoutLimits {
    return new URL(this.page.url()).pathname.startsWith("/staff") ? staffLimits : publicLimits;
  }
}
