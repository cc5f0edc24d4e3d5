import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { bands, demandFlags, kinds, purposes, weekdays } from "../../../shared/domain/conditions.ts";
import { namedFrom } from "../../../shared/domain/matching/features.ts";
import { keptRunVersion } from "../../../shared/domain/matching/kept-run.ts";
import { cell } from "../../../shared/domain/matching/listing-columns.ts";
import { barBits, holding, meritBits, openBits } from "../../../shared/domain/matching/listing-table.ts";
import { wantBits } from "../../../shared/domain/matching/match-record.ts";
import { part } from "../../../shared/domain/matching/packed-parts.ts";
import { excludedGroup } from "../../../shared/domain/matching/token-finder.ts";
import { tokenOf } from "../../../shared/domain/matching/tokens.ts";
import { taxonomy } from "../../../shared/reference/taxonomy.ts";
import { aKeptRun } from "../../support/kept-run.ts";

/** Names and types, of objects within objects too, and how long columns of one listing are. */
const shapeOf = (value: unknown): unknown => {
  if (!(value instanceof Object)) return typeof value;
  if (ArrayBuffer.isView(value)) return [value.constructor.name, value.byteLength];
  if (value.constructor !== Object) return value.constructor.name;
  return Object.entries(value).map(([name, one]) => [name, shapeOf(one)]);
};

test("a run's layout does not change without its version: another program would read it wrongly", () => {
  const { listings, prices, ...rest } = aKeptRun();
  const layout = [shapeOf(rest), shapeOf(listings), shapeOf(prices)];
  const bits = [cell, barBits, openBits, meritBits, holding, wantBits, part, namedFrom, excludedGroup];
  const lists = [kinds, bands, weekdays, purposes, demandFlags, taxonomy.map(({ code }) => code)];
  const fingerprint = createHash("sha256")
    .update(JSON.stringify([layout, bits, lists, tokenOf("listing", "1")]))
    .digest("hex")
    .slice(0, 12);
  // When this fails: raise `keptRunVersion`, and write down what the layout is now.
  expect([keptRunVersion, fingerprint]).toEqual([1, "793bfe328ac9"]);
});
