import { expect, test } from "vitest";
import { type PageKinds, pageKinds, pageRoutes } from "../support/app/page-kinds.ts";

const routesOfKinds = new Set<string>(Object.values<PageKinds>(pageKinds).flatMap((kinds) => Object.values(kinds)));

test.each(pageRoutes())("the end-to-end tests look at a page of %s", (route) => {
  expect(routesOfKinds).toContain(route);
});

test("no page kind belongs to two journeys, so that none passes for another's", () => {
  const names = Object.values<PageKinds>(pageKinds).flatMap((kinds) => Object.keys(kinds));
  expect(names.length).toBe(new Set(names).size);
});
