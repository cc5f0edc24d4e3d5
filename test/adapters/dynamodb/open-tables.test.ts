import { expect, test } from "vitest";
import { openTables } from "../../../shared/adapters/dynamodb/open-tables.ts";
import { fixedClock } from "../../support/fixed-clock.ts";
import { capturingLogger } from "../../support/in-memory/logger.ts";

const tools = { clock: fixedClock(), logger: capturingLogger() };

test("a function has the repositories of the tables that it was told of, and no others", () => {
  const environment = { SENIORS_TABLE: "seniors", AUDIT_TABLE: "audit", MAIL_FROM: "a@example.jp" };
  const { seniors, audit, ...others } = openTables(environment, tools);
  expect(Object.keys(others)).toEqual([]);
  expect([typeof seniors.save, typeof audit.record]).toEqual(["function", "function"]);
});
