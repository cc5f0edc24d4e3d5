import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";

const tokensFile = createRequire(import.meta.url).resolve("@digital-go-jp/design-tokens/dist/tokens-simple.css");
const css = readFileSync(tokensFile, "utf8") + readFileSync("shared/ui/css/base.css", "utf8");
const variables = new Map([...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));

/** A colour of ours, followed through the tokens: `#1a1a1a`. */
const colour = (name: string): string => {
  const value = variables.get(`--${name}`) ?? "";
  const [, next] = /^var\(--([\w-]+)\)$/.exec(value) ?? [];
  return next ? colour(next) : value;
};

const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(colour(a)), luminance(colour(b))].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

test.each([
  ...["background", "background-quiet", "key-quiet", "success-quiet", "warning-quiet"].flatMap((ground) =>
    ["text", "text-quiet", "link"].map((text) => [text, ground] as const),
  ),
  ["text", "error-quiet"],
  ["key", "background"],
  ["key", "key-quiet"],
  ["background", "key"],
  ["background", "key-strong"],
  ["key-strong", "key-quiet"],
  ["error", "background"],
  ["error-strong", "error-quiet"],
  ["success", "success-quiet"],
  ["warning", "warning-quiet"],
] as const)("%s on %s can be read by old eyes (7:1)", (text, ground) => {
  expect(contrast(text, ground)).toBeGreaterThanOrEqual(7);
});

test.each(["line", "focus-outline", "key", "error"])("borders in %s can be seen (3:1)", (line) => {
  expect(contrast(line, "background")).toBeGreaterThanOrEqual(3);
});
