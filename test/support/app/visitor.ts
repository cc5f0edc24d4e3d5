import type { APIRequestContext, BrowserContext, Page, Response } from "playwright-core";
import { expect } from "vitest";
import type { Inspection } from "../browser/inspection.ts";
import { publicLimits, staffLimits } from "../browser/layout-checks.ts";
import { routeOfKind, routesOfPath } from "./page-kinds.ts";
import { waitLikeAPerson } from "./wait-like-a-person.ts";

/** A page or button that is not there by then does not come; a test says so in its own time. */
const patienceMs = 30_000;

/** Nothing but the site's own styles and images, forms that go home, no frame around it. */
export const plannedPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** What a person types, ticks and chooses, by field name; a list ticks several. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** One person with a browser in which scripts are off; every page kind that they meet is inspected once. */
/** One page's form brings a large list straight to the store. */
const toStore = /(form-action 'self') http:\/\/127\.0\.0\.1:\d+/;

export class Visitor {
  readonly page: Page;
  private readonly origin: string;
  private readonly inspection: Inspection;
  /** What the browser refused by the site's policy, and pages that came without it. */
  private readonly policyFaults: string[] = [];
  /** Status of the page that is shown. */
  status = 0;

  private constructor(page: Page, origin: string, inspection: Inspection) {
    this.page = page;
    this.origin = origin;
    this.inspection = inspection;
    page.on("response", (response) => this.note(response));
    page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) this.policyFaults.push(message.text());
    });
  }

  /** @param origin of the site */
  static async from(context: BrowserContext, origin: string, inspection: Inspection): Promise<Visitor> {
    context.setDefaultTimeout(patienceMs);
    return new Visitor(await context.newPage(), origin, inspection);
  }

  /** Requests with the cookies of this person, made by a program instead of the browser. */
  get requests(): APIRequestContext {
    return this.page.context().request;
  }

  get path(): string {
    return new URL(this.page.url()).pathname;
  }

  /** Path or whole address. */
  async visit(url: string): Promise<void> {
    await this.page.goto(url);
  }

  /** Presses what bears this name, and waits for the page that follows. */
  async press(name: string | RegExp): Promise<void> {
    const { page } = this;
    const exact = typeof name === "string";
    const target = page.getByRole("button", { name, exact }).or(page.getByRole("link", { name, exact })).first();
    await Promise.all([page.waitForEvent("framenavigated"), target.click({ timeout: patienceMs - 1000 })]);
    await page.waitForLoadState("load");
  }

  /** Longer than the shortest time in which the site believes that a person filled in a form. */
  async waitLikeAPerson(): Promise<void> {
    await waitLikeAPerson();
  }

  /** Types, ticks and chooses. What is not named stays as it is; of named ticks exactly these are set. */
  async answer(answers: Answers): Promise<void> {
    for (const [name, value] of Object.entries(answers)) {
      const fields = this.page.locator(`[name="${name}"]`);
      const kind = await fields.first().evaluate((field) => `${field.tagName} ${field.getAttribute("type")}`);
      if (kind === "INPUT checkbox") await this.tick(name, [value].flat());
      else if (kind === "INPUT radio") await this.page.locator(`[name="${name}"][value="${value}"]`).check();
      else if (kind.startsWith("SELECT")) await fields.selectOption(String(value));
      else await fields.fill(String(value));
    }
  }

  /** The text that a person reads in the page's main part. */
  async text(): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: what a person reads is what is laid out
    return this.page.locator("main").innerText();
  }

  /** What a field holds. */
  async typed(name: string): Promise<string> {
    return this.page.locator(`[name="${name}"]`).first().inputValue();
  }

  /** Everything that pressing a form's button would send, as it is now. */
  async fieldsOf(form: string): Promise<Record<string, string>> {
    const inputs = this.page.locator(`${form} input`);
    return Object.fromEntries(
      await inputs.evaluateAll((all) => all.map((one) => [one.getAttribute("name"), one.getAttribute("value") ?? ""])),
    );
  }

  /** The error summary, if it has the focus. */
  async focusedErrors(): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: what a person reads is what is laid out
    return this.page.locator(".error-summary:focus").innerText();
  }

  /** This page is of that kind and came with the planned policy; the first one of its kind goes to the inspection. */
  async check(kind: string): Promise<void> {
    expect(routesOfPath(this.path), `${kind}, at ${this.path}`).toContain(routeOfKind(kind));
    expect(this.policyFaults).toEqual([]);
    if (this.inspection.has(kind)) return;
    const limits = this.path.startsWith("/staff") ? staffLimits : publicLimits;
    this.inspection.add(kind, await this.page.content(), limits);
  }

  private async tick(name: string, values: readonly string[]): Promise<void> {
    const boxes = await this.page.locator(`[name="${name}"]`).all();
    const offered = await Promise.all(boxes.map((box) => box.getAttribute("value")));
    expect(offered, `choices of ${name}`).toEqual(expect.arrayContaining([...values]));
    for (const [index, box] of boxes.entries()) await box.setChecked(values.includes(offered[index] ?? ""));
  }

  private note(response: Response): void {
    if (!response.request().isNavigationRequest()) return;
    this.status = response.status();
    if (new URL(response.url()).origin !== this.origin) return;
    const policy = response.headers()["content-security-policy"];
    const home = response.url().includes("/staff/imports/") ? policy?.replace(toStore, "$1") : policy;
    if (home !== plannedPolicy) this.policyFaults.push(`${response.url()} came with the policy ${policy}`);
  }
}
