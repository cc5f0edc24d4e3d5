import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { Layout } from "../../shared/ui/layout.tsx";
import { aCentre } from "../support/builders.ts";

const errors = [{ field: "name", message: "名前を書いてください。" }];
const render = (props: Partial<Parameters<typeof Layout>[0]> = {}): string =>
  renderToString(
    <Layout title="試し" area="public" {...props}>
      <h1>試し</h1>
    </Layout>,
  );

test("the page names itself and the service, begins with a way to the text, and has the style sheet by its hash", () => {
  const html = render();
  expect(html).toContain("<title>試し｜いきがいリンク</title>");
  expect(html.indexOf('href="#main"')).toBeLessThan(html.indexOf("<header"));
  expect(html).toMatch(/href="\/assets\/site-[0-9a-f]{16}\.css"/);
  expect(html).not.toContain("<script");
});

test("errors are said in the title, and the summary gets the focus without a script", () => {
  const html = render({ errors });
  expect(html).toContain("<title>エラー：試し");
  expect(html).toMatch(/class="error-summary"[^>]*autofocus/);
  expect(html).toContain('<a href="#name">名前を書いてください。</a>');
});

test("the desk's phone stands in the header of every page; without a desk the list of desks does", () => {
  expect(render({ desk: aCentre() })).toContain('href="tel:+81339081111">03-3908-1111</a>');
  expect(render()).toContain('href="/about#desks"');
});

test("help and stopping stand in the footer of every page in the same order", () => {
  const links = [...(render().split("<footer")[1] ?? "").matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
  expect(links).toEqual(["/about", "/privacy", "/accessibility", "/reply", "/stop"]);
});

test("pages behind a sign-in are not for search engines", () => {
  expect([render(), render({ area: "staff" })].map((html) => html.includes("noindex"))).toEqual([false, true]);
});
