import type { ImportRecord } from "../../../shared/domain/import-records.ts";
import { rowOutcomes } from "../../../shared/domain/listing-import/row-outcome.ts";
import { rowOutcomeTexts } from "../../../shared/text/import-report.ts";
import { importTexts } from "../../../shared/text/staff-imports.ts";

/** How many rows ended how: 取り込み 3件・見送り 1件. */
export const countsInWords = (counts: ImportRecord["counts"]): string =>
  rowOutcomes
    .filter((outcome) => (counts[outcome] ?? 0) > 0)
    .map((outcome) => importTexts.withOutcome(rowOutcomeTexts[outcome], counts[outcome] ?? 0))
    .join("・");
