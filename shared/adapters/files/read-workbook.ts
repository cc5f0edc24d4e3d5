import readExcelFile, { type CellValue } from "read-excel-file/universal";
import type { FileProblem, RawTable, ReadFile } from "../../domain/listing-import/table-file.ts";
import { openWorkbook } from "./open-workbook.ts";

/** The day before which Excel counts no days: a date there is a time of day alone. */
const firstDay = Date.UTC(1900, 0, 1);

const pad = (number: number): string => String(number).padStart(2, "0");

const timeOf = (date: Date): string => {
  // A time is a fraction of a day: 9:00 may come as 8:59:59.9999.
  const minutes = Math.round((date.getUTCHours() * 3600 + date.getUTCMinutes() * 60 + date.getUTCSeconds()) / 60);
  return `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;
};

const dateOf = (date: Date): string => {
  if (date.getTime() < firstDay) return timeOf(date);
  const day = date.toISOString().slice(0, 10);
  return date.getTime() % 86_400_000 < 60_000 ? day : `${day} ${timeOf(date)}`;
};

/** A cell as text, as a person reads it in the sheet: dates and times by ISO 8601, whole numbers without a point. */
const textOf = (value: CellValue | null): string => {
  if (value === null) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : dateOf(value);
  return typeof value === "boolean" ? (value ? "1" : "0") : String(value);
};

const toTable = ({ sheet, data }: { sheet: string; data: readonly (readonly (CellValue | null)[])[] }): RawTable => ({
  sheet,
  records: data
    .map((row, index) => ({ line: index + 1, cells: row.map(textOf) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== "")),
});

/** Reads all sheets of a workbook (XLSX, XLSM). Formulas count as what they last came to; macros are left out. */
export const readWorkbook = async (bytes: Uint8Array): Promise<ReadFile | { readonly problem: FileProblem }> => {
  try {
    const opened = openWorkbook(bytes);
    if ("problem" in opened) return opened;
    const sheets = await readExcelFile(new Blob([new Uint8Array(opened.workbook)]));
    const tables = sheets.map(toTable).filter(({ records }) => records.length > 0);
    return { format: "xlsx", notes: opened.notes, tables };
  } catch {
    return { problem: "broken_file" };
  }
};
