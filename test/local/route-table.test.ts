import { expect, test } from "vitest";
import { createRouteTable } from "../../infra/local/gateway/route-table.ts";

const find = createRouteTable(
  [
    "GET /listings/{listingId}",
    "GET /organizations/register",
    "GET /organizations/{step}",
    "GET /files/{path+}",
    "ANY /anything",
    "POST /anything",
    "GET /",
  ].map((routeKey) => ({ routeKey, target: routeKey })),
);

test("a parameter is handed on decoded", () => {
  expect(find("GET", "/listings/a%20b")).toMatchObject({ pathParameters: { listingId: "a b" } });
});

test("a parameter never stands for nothing or for two segments", () => {
  expect(find("GET", "/listings/")).toBeUndefined();
  expect(find("GET", "/listings/a/b")).toBeUndefined();
});

test("a literal path wins over a parameter", () => {
  expect(find("GET", "/organizations/register")?.routeKey).toBe("GET /organizations/register");
  expect(find("GET", "/organizations/other")?.routeKey).toBe("GET /organizations/{step}");
});

test("a greedy parameter takes the rest of the path", () => {
  expect(find("GET", "/files/a/b/c")?.pathParameters).toEqual({ path: "a/b/c" });
});

test("the method's own route wins over ANY", () => {
  expect(find("POST", "/anything")?.routeKey).toBe("POST /anything");
  expect(find("DELETE", "/anything")?.routeKey).toBe("ANY /anything");
});

test("an unknown path or method has no route", () => {
  expect(find("GET", "/nothing")).toBeUndefined();
  expect(find("POST", "/")).toBeUndefined();
});
