import { expect, test } from "vitest";
import { importListingsHandler } from "../../../functions/jobs/import-listings/handler.ts";
import { rowNotes } from "../../../shared/domain/listing-import/row-outcome.ts";
import { rowNoteTexts, rowReasonTexts } from "../../../shared/text/import-report.ts";
import { capturingLogger } from "../../support/in-memory/logger.ts";

const row = { record: 1, line: 2, title: "朝市", notes: [], evidence: [] };
const request = { fileName: "a.csv", contentBase64: "YQ==", source: { name: "北区", licence: "CC BY 4.0" } };

const nothingRead = { fileName: "a.csv", tables: [], passedOver: [], notes: [], rows: [] };

test("the answer counts the rows and says in words why each ended as it did", async () => {
  const logger = capturingLogger();
  const handler = importListingsHandler(
    async ({ fileName, content }) => ({
      ...nothingRead,
      fileName: `${fileName} ${Buffer.from(content).toString()}`,
      rows: [
        { ...row, outcome: "imported", reasons: [] },
        { ...row, outcome: "rejected", reasons: ["repeated"], sameAs: 1, notes: ["place_by_town"] },
      ],
    }),
    logger,
  );
  expect(await handler(request)).toMatchObject({
    fileName: "a.csv a",
    counts: { total: 2, imported: 1, updated: 0, unchanged: 0, needsPerson: 0, rejected: 1 },
    rows: [
      { outcomeText: "取り込み", reasonTexts: [] },
      { reasonTexts: [rowReasonTexts.repeated, "1件目と同じです。"], noteTexts: [rowNoteTexts.place_by_town] },
    ],
  });
  expect(logger.text()).not.toContain("朝市");
});

test("a file that could not be read says why", async () => {
  const run = async () => ({ ...nothingRead, problem: "empty_file" as const });
  expect(await importListingsHandler(run, capturingLogger())(request)).toMatchObject({
    problemText: "中身がありません。",
  });
});

test("what is no request fails the invocation", async () => {
  const handler = importListingsHandler(async () => nothingRead, capturingLogger());
  await expect(handler({ ...request, contentBase64: "%" })).rejects.toThrow();
});

test("every reason and note has a sentence that a clerk understands", () => {
  const sentences = [...Object.values(rowReasonTexts), ...rowNotes.map((note) => rowNoteTexts[note])];
  expect(sentences.filter((sentence) => !/。$/.test(sentence) || sentence.length > 60)).toEqual([]);
});
