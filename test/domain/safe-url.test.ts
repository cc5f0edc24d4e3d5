import { expect, test } from "vitest";
import { safeUrl } from "../../shared/domain/safe-url.ts";

test.each(["https://example.jp/a?b=c", "http://example.jp/"])("%s may be a link", (url) => {
  expect(safeUrl(url)).toBe(url);
});

test.each([
  "javascript:alert(1)",
  "data:text/html,x",
  " java\nscript:alert(1)",
  "//example.jp",
  "https://a:b@example.jp",
  "",
  undefined,
])("%j is no link", (url) => {
  expect(safeUrl(url)).toBeUndefined();
});
