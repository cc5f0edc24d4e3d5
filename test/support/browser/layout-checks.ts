/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page } from "playwright-core";

export interface LayoutLimits {
  /** Least height and width of what can be pressed, in CSS pixels. */
  readonly target: number;
  /** Least font size of any text, in CSS pixels. */
  readonly text: number;
}

export const publicLimits: LayoutLimits = { target: 48, text: 18 };
export const staffLimits: LayoutLimits = { target: 48, text: 16 };

/**
 * What axe does not see: a text column narrower than three characters, an element past the right edge outside a box that
 * scrolls by itself, a target that a trembling finger misses, small text. Links inside a sentence are measured by the
 * line only (WCAG 2.5.8 exempts them).
 * @returns one line a fault; empty when the page is well laid out
 */
export const layoutFaults = (page: Page, limits: LayoutLimits): Promise<string[]> =>
  page.evaluate(({ target, text }) => {
    const faults: string[] = [];
    const name = (element: Element) =>
      `<${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ""}> ${(element.textContent ?? "").trim().slice(0, 30)}`;
    const style = (element: Element) => getComputedStyle(element);
    const visible = (element: Element) => {
      const box = element.getBoundingClientRect();
      return (
        box.width > 1 &&
        box.height > 1 &&
        style(element).visibility === "visible" &&
        !element.closest("[aria-hidden=true], .visually-hidden")
      );
    };
    const ownText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? "").trim().length > 0);
    const inSentence = (link: Element) => {
      const parent = link.parentElement;
      return parent !== null && style(link).display === "inline" && ownText(parent);
    };
    const pressArea = (element: Element) => {
      const label =
        element.closest("label") ??
        (element.id ? document.querySelector(`label[for="${CSS.escape(element.id)}"]`) : null);
      const boxes = [element, ...(label && element.matches("[type=radio], [type=checkbox]") ? [label] : [])].map(
        (each) => each.getBoundingClientRect(),
      );
      const width = Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left));
      const height = Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top));
      return { width, height };
    };

    if (document.documentElement.scrollWidth > document.documentElement.clientWidth)
      faults.push("page scrolls sideways");
    for (const element of document.body.querySelectorAll("*")) {
      if (!visible(element)) continue;
      const box = element.getBoundingClientRect();
      if (box.right > innerWidth + 1 && !element.closest(".scroll"))
        faults.push(`past the right edge: ${name(element)}`);
      if (!ownText(element)) continue;
      const size = Number.parseFloat(style(element).fontSize);
      if (size < text - 0.01) faults.push(`text of ${size} px: ${name(element)}`);
      const length = (element.textContent ?? "").trim().length;
      if (length > 3 && box.width < 3 * size && style(element).display !== "inline")
        faults.push(`column of ${Math.round(box.width)} px: ${name(element)}`);
    }
    for (const element of document.body.querySelectorAll(
      "a[href], button, input:not([type=hidden]), select, textarea, summary",
    )) {
      if (!visible(element) || inSentence(element)) continue;
      const { width, height } = pressArea(element);
      if (height < target - 0.5 || width < target - 0.5)
        faults.push(`target of ${Math.round(width)}×${Math.round(height)} px: ${name(element)}`);
    }
    return faults;
  }, limits);
