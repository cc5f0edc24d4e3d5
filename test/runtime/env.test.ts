import { expect, test } from "vitest";
import { readEnv } from "../../shared/runtime/env.ts";

test("the variables named are read, and only those", () => {
  const environment = { SENIORS_TABLE: "seniors", AUDIT_TABLE: "audit", HOME: "/home" };
  expect(readEnv(["SENIORS_TABLE", "AUDIT_TABLE"], environment)).toEqual({
    SENIORS_TABLE: "seniors",
    AUDIT_TABLE: "audit",
  });
});

test("every missing variable is named", () => {
  const read = () => readEnv(["SENIORS_TABLE", "AUDIT_TABLE", "MAIL_FROM"], { AUDIT_TABLE: "audit" });
  expect(read).toThrow("Environment variables are missing: SENIORS_TABLE, MAIL_FROM");
});

test("a variable that is set to nothing is there", () => {
  expect(readEnv(["CORS_ALLOWED_ORIGINS"], { CORS_ALLOWED_ORIGINS: "" })).toEqual({ CORS_ALLOWED_ORIGINS: "" });
});
