import { expect, test } from "vitest";
import type { RowReport } from "../../../shared/domain/listing-import/row-outcome.ts";
import { aCentre, aListSource, anImport } from "../../support/builders.ts";
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
    await imports.addRows(record, 0, rowsOf(400));
    await imports.addRows(record, 400, rowsOf(450).slice(400));
    await imports.addRows(other, 0, rowsOf(3));
    await imports.save(record);
    expect(await imports.find(centreId, record.importId)).toEqual(record);
    expect(await imports.rows(centreId, record.importId)).toEqual(rowsOf(450));
    expect((await imports.rows(centreId, other.importId)).length).toBe(3);
  });
  test("the latest come first, and other centres' are not among them", async () => {
    const { imports } = await newStores();
    const ids = ["20261124T010000000Z-00000001", "20261125T010000000Z-00000001"];
    for (const importId of ids) await imports.save(anImport({ importId }));
    await imports.save(anImport({ centreId: "minato" }));
    await imports.addRows(anImport(), 0, rowsOf(1));
    await imports.saveSource(aListSource());
    expect((await collect(imports.list(centreId))).map(({ importId }) => importId)).toEqual(ids.toReversed());
  });
  test("of the same headings the latest mapping is kept", async () => {
    const { imports } = await newStores();
    const mapping = {
      centreId,
      mappingId: "0123456789abcdef0123456789abcdef",
      headings: ["a", "b"],
      columns: { title: "A" },
      savedAt: aListSource().createdAt,
      savedBy: "窓口 花子",
    } as const;
    for (const columns of [{ title: "B" }, mapping.columns])
      await imports.saveMapping({ ...mapping, headings: [...mapping.headings], columns });
    await imports.save(anImport());
    await imports.addRows(anImport(), 0, rowsOf(1));
    expect(await collect(imports.listMappings(centreId))).toEqual([mapping]);
  });
  test("sources are kept, each centre's by itself", async () => {
    const { imports } = await newStores();
    const [source, other] = [aListSource(), aListSource({ centreId: "minato" })];
    for (const one of [source, other]) await imports.saveSource(one);
    await imports.save(anImport());
    expect(await collect(imports.listSources(centreId))).toEqual([source]);
    expect(await imports.findSource(centreId, source.sourceId)).toEqual(source);
    await imports.saveSource({ ...source, failures: 2, problem: "timed_out" });
    expect((await imports.findSource(centreId, source.sourceId))?.failures).toBe(2);
  });
});
