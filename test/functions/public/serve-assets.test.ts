import { expect, test } from "vitest";
import { createRoutes } from "../../../functions/public/serve-assets/handler.tsx";
import { icon } from "../../../functions/public/serve-assets/icon.tsx";
import { NotFound } from "../../../shared/domain/errors.ts";
import { toWebRequest } from "../../../shared/http/web-request.ts";
import { webEvent } from "../../support/web-event.ts";

const stylesheet = { css: "a{}", fileName: "site-0123456789abcdef.css" };
const routeKey = "GET /assets/{file}";
const get = (file: string) =>
  createRoutes({ stylesheet, icon })[routeKey](toWebRequest(webEvent({ routeKey, pathParameters: { file } })));

test("the style sheet of this release may be kept for ever", async () => {
  expect(await get(stylesheet.fileName)).toMatchObject({
    body: "a{}",
    headers: { "Content-Type": "text/css; charset=utf-8", "Cache-Control": "public, max-age=31536000, immutable" },
  });
});

test("a page from before a release gets the present style sheet, and does not keep it for long", async () => {
  const { body, headers } = await get("site-fedcba9876543210.css");
  expect([body, headers["Cache-Control"]]).toEqual(["a{}", "public, max-age=300"]);
});

test("the icon is an image of its own", async () => {
  expect((await get("icon.svg")).headers["Content-Type"]).toBe("image/svg+xml");
});

test("there is nothing else", async () => {
  await expect(get("site.css")).rejects.toThrow(NotFound);
  await expect(get("..")).rejects.toThrow(NotFound);
});
