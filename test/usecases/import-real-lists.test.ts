import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readListFile } from "../../shared/adapters/files/read-list-file.ts";
import { rowOutcomes } from "../../shared/domain/listing-import/row-outcome.ts";
import { importListings } from "../../shared/usecases/import-listings.ts";
import { fixedClock } from "../support/fixed-clock.ts";
import { inMemoryCentres } from "../support/in-memory/centre-repository.ts";
import { inMemoryListings } from "../support/in-memory/listing-repository.ts";
import { capturingLogger } from "../support/in-memory/logger.ts";
import { inMemoryOrganizations } from "../support/in-memory/organization-repository.ts";

const municipalData = process.env.MUNICIPAL_DATA;
if (!municipalData) console.warn("MUNICIPAL_DATA is not set: the tests on real event lists are passed over.");

test.skipIf(!municipalData)(
  "2,347 rows of 75 real lists: every row has an outcome, and a second import changes nothing",
  { timeout: 120_000 },
  async () => {
    const folder = join(String(municipalData), "events", "event-japan");
    const files = readdirSync(folder).filter((file) => file.endsWith(".csv"));
    const run = importListings({
      listings: inMemoryListings(),
      organizations: inMemoryOrganizations(),
      centres: inMemoryCentres([]),
      readFile: readListFile,
      clock: fixedClock("2022-01-20T00:00:00.000Z"),
      logger: capturingLogger(),
    });
    const importAll = async () => {
      const rows = [];
      for (const fileName of files) {
        const report = await run({
          fileName,
          content: readFileSync(join(folder, fileName)),
          source: { name: "x", licence: "x" },
        });
        rows.push(...report.rows);
      }
      return rows;
    };
    const count = (rows: Awaited<ReturnType<typeof importAll>>) =>
      Object.fromEntries(rowOutcomes.map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length]));

    const first = await importAll();
    const counts = count(first);
    expect(first).toHaveLength(2347);
    expect(first.filter(({ reasons }) => reasons.includes("failed"))).toEqual([]);
    expect(first.filter(({ outcome, reasons }) => outcome === "rejected" && reasons.length === 0)).toEqual([]);
    expect(counts.imported).toBeGreaterThan(650);
    expect(counts.needsPerson).toBeLessThan(first.length * 0.07);
    expect(count(await importAll())).toEqual({
      imported: 0,
      updated: 0,
      unchanged: (counts.imported ?? 0) + (counts.needsPerson ?? 0),
      needsPerson: 0,
      rejected: counts.rejected,
    });
  },
);
