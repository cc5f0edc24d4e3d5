import type { ImportFigures } from "./import-figures.ts";
import type { FileReport, Outcome } from "./import-files.ts";
import type { StoredRow } from "./read-store.ts";
import { demoTexts } from "./texts.ts";

/** What `--json` prints: figures of one run. */
export interface DemoSummary {
  readonly files: number;
  readonly rows: Readonly<Record<Outcome | "total", number>>;
  readonly import: ImportFigures;
  /** Listings that are shown and offered now. */
  readonly listings: {
    readonly total: number;
    readonly byKind: Readonly<Record<string, number>>;
    readonly byTaxonomy: Readonly<Record<string, number>>;
  };
  readonly seniors: number;
  /** Digests that arrived in this run. */
  readonly digests: number;
  readonly items: number;
  /** People for whom the cycle holds no digest. */
  readonly emptyDigests: number;
  readonly violations: number;
  readonly seconds: { readonly import: number; readonly match: number; readonly deliver: number };
}

const countBy = (values: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of [...values].sort()) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

/** Published listings by kind and by primary code. */
export const countListings = (rows: readonly StoredRow[]): DemoSummary["listings"] => {
  const shown = rows.filter(({ state }) => state === "published");
  const primaryOf = ({ taxonomy }: StoredRow) => (taxonomy as { readonly primary: string }).primary;
  return {
    total: shown.length,
    byKind: countBy(shown.map(({ kind }) => String(kind))),
    byTaxonomy: countBy(shown.map(primaryOf)),
  };
};

const rounded = (seconds: number): string => seconds.toFixed(1);
const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
const counted = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join("  ");

/** The figures as a small table for people. */
export const summaryTable = (summary: DemoSummary, reports: readonly FileReport[]): string => {
  const { summary: names } = demoTexts;
  const { rows, listings, seconds } = summary;
  const unread = reports.filter(({ problemText }) => problemText !== undefined).length;
  const lines: readonly (readonly [string, string])[] = [
    [names.files, `${summary.files}${unread > 0 ? `（${demoTexts.fileUnread} ${unread}）` : ""}`],
    [names.rows, String(rows.total)],
    [`  ${names.imported}`, String(rows.imported)],
    [`  ${names.updated}`, String(rows.updated)],
    [`  ${names.unchanged}`, String(rows.unchanged)],
    [`  ${names.needsPerson}`, String(rows.needsPerson)],
    [`  ${names.rejected}`, String(rows.rejected)],
    [names.whenUnderstood, percent(summary.import.whenUnderstood)],
    [names.withMunicipality, percent(summary.import.withMunicipality)],
    [names.secondImport, `${summary.import.secondImport.changed} / ${summary.import.secondImport.newVersions}`],
    [names.listings, `${listings.total}  ${counted(listings.byKind)}`],
    [names.seniors, String(summary.seniors)],
    [names.digests, String(summary.digests)],
    [names.items, String(summary.items)],
    [names.emptyDigests, String(summary.emptyDigests)],
    [names.violations, String(summary.violations)],
    [names.seconds, [seconds.import, seconds.match, seconds.deliver].map(rounded).join(" / ")],
  ];
  return lines.map(([name, value]) => `${name}　${value}`).join("\n");
};
