import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { findFiles, type ReportedRow } from "../../../infra/local/demo/import-files.ts";
import { olderPopulation } from "../../../infra/local/demo/older-population.ts";
import { readOptions, UsageError } from "../../../infra/local/demo/options.ts";
import { writeReport } from "../../../infra/local/demo/report-csv.ts";
import { cycleOf, cycleTimeOf } from "../../../infra/local/demo/run-cycle.ts";
import { syntheticMembers } from "../../../infra/local/demo/synthetic-members.ts";
import { sampleListingFiles } from "../../../infra/local/samples/listing-files.ts";
import { sampleMembers } from "../../../infra/local/samples/members.ts";
import { readListFile } from "../../../shared/adapters/files/read-list-file.ts";
import { memberSchema } from "../../../shared/domain/member-import.ts";
import { municipalitiesOf } from "../../../shared/reference/municipalities.ts";

const inFolder = <T>(work: (folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), "ikigai-demo-test-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe("the command line", () => {
  test("a date without a time is that day's cycle in Japan", () => {
    const { now, seniors, json, state } = readOptions(["--listings", "x", "--now", "2022-01-20"]);
    expect([now.toISOString(), seniors, json, state]).toEqual(["2022-01-19T17:00:00.000Z", 1000, false, undefined]);
    expect(cycleOf(cycleTimeOf(now))).toBe("2022-01-20T02:00");
  });
  test("times without a zone are Japan's, and late hours belong to their day's cycle", () => {
    const { now } = readOptions(["--listings", "x", "--now", "2022-01-20T23:30"]);
    expect([now.toISOString(), cycleOf(cycleTimeOf(now))]).toEqual(["2022-01-20T14:30:00.000Z", "2022-01-20T02:00"]);
  });
  test.each([[], ["--listings", "x", "--seniors", "-1"], ["--listings", "x", "--now", "soon"], ["--colour"]])(
    "%s %s %s %s is not understood",
    (...words) => expect(() => readOptions(words.filter((word) => word !== undefined))).toThrow(UsageError),
  );
});

describe("invented people", () => {
  const people = syntheticMembers(1000);
  test("are spread over Tokyo's 62 municipalities as people of 65 and over are", () => {
    expect(olderPopulation.map(({ code }) => code)).toEqual(municipalitiesOf("130001").map(({ code }) => code));
    const inSetagaya = people.filter(({ municipalityCode }) => municipalityCode === "131121").length;
    expect([people.length, inSetagaya]).toEqual([1000, 60]);
  });
  test("are people that the import takes, always the same, and differ in what they want", () => {
    expect(people.flatMap((member) => memberSchema.safeParse(member).error?.issues ?? [])).toEqual([]);
    expect(syntheticMembers(1000)).toEqual(people);
    expect(new Set(people.map(({ wishes }) => JSON.stringify(wishes))).size).toBeGreaterThan(700);
  });
});

describe("files", () => {
  test("all CSV files below a directory, by name; others are named and passed over", () => {
    inFolder((folder) => {
      mkdirSync(join(folder, "b"));
      for (const name of ["b/2.CSV", "1.csv", "README.md"]) writeFileSync(join(folder, name), "x");
      const { files, passedOver } = findFiles(folder);
      expect([files.map((file) => file.slice(folder.length + 1)), passedOver]).toEqual([
        ["1.csv", "b/2.CSV"],
        ["README.md"],
      ]);
      expect(findFiles(join(folder, "README.md")).files).toHaveLength(1);
    });
  });
  test("the report opens in a spreadsheet, and nothing in it runs as a formula", () => {
    inFolder((folder) => {
      const path = join(folder, "report.csv");
      const row: ReportedRow = {
        ...{ sheet: "12月", record: 1, line: 2, title: "=cmd()", outcome: "rejected", outcomeText: "見送り" },
        ...{ reasons: ["past"], reasonTexts: ["開催日が過ぎています。"], notes: [], noteTexts: [], evidence: [] },
      };
      writeReport(path, [
        { fileName: "a.csv", rows: [row] },
        { fileName: "b.csv", problemText: "中身がありません。", rows: [] },
      ]);
      const [head, first, second] = parse(readFileSync(path), { bom: true }) as string[][];
      expect([head?.length, first?.[1], first?.[4], first?.[6], second?.[6]]).toEqual([
        10,
        "12月",
        "'=cmd()",
        "開催日が過ぎています。",
        "中身がありません。",
      ]);
    });
  });
});

describe("samples", () => {
  test("are lists of the catalogue's columns with 60 to 120 rows", async () => {
    const rows = await Promise.all(
      sampleListingFiles("2026-11-25").map(async ({ fileName, contentBase64 }) => {
        const file = await readListFile({ name: fileName, content: Buffer.from(contentBase64, "base64") });
        const [head, ...records] = "tables" in file ? (file.tables[0]?.records ?? []) : [];
        return head?.cells.length === 50 ? records.length : 0;
      }),
    );
    expect(rows.every((count) => count > 30)).toBe(true);
    expect(rows.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(120);
  });
  test("hold people with and without e-mail", () => {
    const channels = new Set(sampleMembers().map(({ channel }) => channel));
    expect([sampleMembers().length, [...channels].sort()]).toEqual([60, ["email", "phone", "post", "sms"]]);
    expect(sampleMembers().flatMap((member) => memberSchema.safeParse(member).error?.issues ?? [])).toEqual([]);
  });
});
