import { expect, test } from "vitest";
import type { RowReport } from "../../../shared/domain/listing-import/row-outcome.ts";
import { aCentre, anImport } from "../../support/builders.ts";
import { collect, describeStores } from "../../support/stores.ts";

const rowsOf = (count: number): RowReport[] =>
  Array.from({ length: count }, (_, index) => ({
    record: index + 1,
    line: index + 2,
    title: `催し${index}`,
    outcome: "rejected",
    reasons: ["past"],
    notes: [],
    evidence: ["講座"],
  }));

describeStores("ImportRepository", (newStores) => {
  const { centreId } = aCentre();
  test("an import is kept with all of its rows, in their order", async () => {
    const { imports } = await newStores();
    const [record, other] = [anImport(), anImport({ importId: "20261125T010000000Z-00000002" })];
    await imports.add(record, rowsOf(450));
    await imports.add(other, rowsOf(3));
    expect(await imports.find(centreId, record.importId)).toEqual(record);
    expect(await imports.rows(centreId, record.importId)).toEqual(rowsOf(450));
    expect((await imports.rows(centreId, other.importId)).length).toBe(3);
  });
  test("the latest come first, and other centres' are not among them", async () => {
    const { imports } = await newStores();
    const ids = ["20261124T010000000Z-00000001", "20261125T010000000Z-00000001"];
    for (const importId of ids) await imports.add(anImport({ importId }), rowsOf(1));
    await imports.add(anImport({ centreId: "minato" }), rowsOf(1));
    expect((await collect(imports.list(centreId))).map(({ importId }) => importId)).toEqual(ids.toReversed());
  });
});
