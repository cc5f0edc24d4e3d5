import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { namedFrom } from "../../../shared/domain/matching/features.ts";
import { keptRunVersion } from "../../../shared/domain/matching/kept-run.ts";
import { cell, placeColumns, rowCells } from "../../../shared/domain/matching/listing-columns.ts";
import { barBits, holding, meritBits, openBits } from "../../../shared/domain/matching/listing-table.ts";
import { wantBits } from "../../../shared/domain/matching/match-record.ts";
import { part } from "../../../shared/domain/matching/packed-parts.ts";
import { aKeptRun } from "../../support/kept-run.ts";

const shapeOf = (value: object): unknown[] =>
  Object.entries(value).map(([name, one]) => [name, one instanceof Object ? one.constructor.name : typeof one]);

test("a run's layout does not change without its version: another program would read it wrongly", () => {
  const { listings, prices, ...rest } = aKeptRun();
  const layout = [shapeOf(rest), shapeOf(listings), shapeOf(prices), Object.keys(placeColumns(0))];
  const bits = [cell, rowCells, namedFrom, barBits, openBits, meritBits, holding, wantBits, part];
  const fingerprint = createHash("sha256")
    .update(JSON.stringify([layout, bits]))
    .digest("hex")
    .slice(0, 12);
  // When this fails: raise `keptRunVersion`, and write down what the layout is now.
  expect([keptRunVersion, fingerprint]).toEqual([1, "08e712e9679a"]);
});
