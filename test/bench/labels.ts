import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { readListFile } from "../../shared/adapters/files/read-list-file.ts";
import { type MappedTable, mapTable } from "../../shared/domain/listing-import/find-header.ts";
import { listContext } from "../../shared/domain/listing-import/list-facts.ts";
import { type ReadRow, readRows } from "../../shared/domain/listing-import/read-rows.ts";

/** What a person said of a row; an empty text or `unknown` and `unclear` are not compared. */
const labelSchema = z.object({
  file: z.string().min(1),
  row_number_1based_excluding_header: z.coerce.number().int().min(1),
  title: z.string(),
  primary: z.string(),
  alt1: z.string(),
  alt2: z.string(),
  fits_seniors: z.enum(["yes", "no", "unclear"]),
  regularity: z.enum(["one_off", "regular", "period", "unknown", ""]).default(""),
  indoor_outdoor: z.enum(["indoor", "outdoor", "both", "unknown", ""]).default(""),
  free_paid: z.enum(["free", "paid", "unknown", ""]).default(""),
  start_date: z.string().default(""),
});
export type Label = z.infer<typeof labelSchema>;

/** A label with the row it is about, as the import reads it. */
export interface LabelledRow {
  readonly label: Label;
  readonly row: ReadRow;
}

/** Reads a file of labels. */
export const readLabels = (path: string): Label[] => {
  const rows: unknown[] = parse(readFileSync(path), { bom: true, columns: true, relax_column_count: true });
  return rows.map((row) => labelSchema.parse(row));
};

/** A label's file below a folder: by its path, else by its name alone. */
const findFile = (folder: string): ((file: string) => string) => {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true, encoding: "utf8" })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return (file) => {
    const path = file.split("/").join(sep);
    const found =
      all.find((one) => relative(folder, one) === path) ??
      all.find((one) => path.endsWith(`${sep}${relative(folder, one)}`) || one.endsWith(`${sep}${path}`)) ??
      all.find((one) => basename(one) === basename(path));
    if (!found) throw new Error(`${file}: not below ${folder}`);
    return found;
  };
};

/** A file's tables as the import maps them. */
export const mapFile = async (path: string): Promise<MappedTable[]> => {
  const read = await readListFile({ name: basename(path), content: readFileSync(path) });
  if ("problem" in read) throw new Error(`${path}: ${read.problem}`);
  return read.tables.flatMap((table) => mapTable(table) ?? []);
};

const rowsOf = (mapped: MappedTable, path: string, today: string): ReadRow[] => {
  const fileName = basename(path);
  const context = listContext(mapped, { fileName, today: today });
  return readRows(mapped, context, today).filter((row): row is ReadRow => "draft" in row);
};

/** Finds rows by file and number, each file read once. */
export const rowReader = (
  folder: string,
  today: string,
): ((file: string, record: number) => Promise<ReadRow | undefined>) => {
  const find = findFile(folder);
  const read = new Map<string, Promise<ReadonlyMap<number, ReadRow>>>();
  const readFile = async (path: string) => {
    const rows = (await mapFile(path)).flatMap((mapped) => rowsOf(mapped, path, today));
    return new Map(rows.map((row) => [row.row.record, row]));
  };
  return async (file, record) => {
    const rows = read.get(file) ?? readFile(find(file));
    read.set(file, rows);
    return (await rows).get(record);
  };
};

/** Reads the labelled rows out of their files. Labels of rows that are not there are told, since nothing may be left out in silence. */
export const readLabelledRows = async (
  labels: readonly Label[],
  folder: string,
  today: string,
): Promise<{ rows: LabelledRow[]; missing: Label[] }> => {
  const read = rowReader(folder, today);
  const rows: LabelledRow[] = [];
  const missing: Label[] = [];
  for (const label of labels) {
    const row = await read(label.file, label.row_number_1based_excluding_header);
    if (row) rows.push({ label, row });
    else missing.push(label);
  }
  return { rows, missing };
};
