import { strFromU8, strToU8, type UnzipFileInfo, type Unzipped, unzipSync, zipSync } from "fflate";
import { type FileNote, type FileProblem, fileBounds } from "../../domain/listing-import/table-file.ts";
import { fillMergedCells } from "./merged-cells.ts";

/** Parts of a workbook that say what stands in its cells. Macros, pictures and links elsewhere are not among them. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook\.xml|styles\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml))$/u;
const sheetPart = /^xl\/worksheets\/[^/]+\.xml$/u;
const macros = /vbaProject\.bin$/u;

/** Cells that hold nothing but a style, up to the last row that Excel knows. */
const emptyCells = /<(?:x:)?c\b[^>]*\/>/gu;
const cellReference = /<(?:x:)?c\b[^>]*?\br="([A-Z]{1,4})([0-9]{1,8})"/gu;

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** What the cells of a sheet go beyond, if anything: a reader makes room for all cells up to the last. */
const beyond = (xml: string): FileProblem | undefined => {
  for (const [, letters = "", row = ""] of xml.matchAll(cellReference)) {
    if (columnNumber(letters) > fileBounds.columns) return "too_many_columns";
    if (Number(row) > fileBounds.rows * 1.1) return "too_many_rows";
  }
  return undefined;
};

/** Era formats ([$-411]ggge"年"m"月"d"日") say a day as others do; a reader that does not know them takes it for a number. */
const eraFormat = /g{1,3}e{1,2}/giu;
const withoutEras = (styles: string): string =>
  styles.replace(/formatCode="[^"]*"/gu, (code) => code.replace(eraFormat, "yyyy"));

/** Unpacks what is wanted. A part is unpacked into as much room as the archive declares for it, and no more. */
const unpack = (bytes: Uint8Array): { parts: Unzipped; notes: FileNote[] } | { problem: FileProblem } => {
  const seen: UnzipFileInfo[] = [];
  unzipSync(bytes, { filter: (file) => seen.push(file) < 0 });
  if (!seen.some(({ name }) => name === "xl/workbook.xml")) return { problem: "not_a_table" };
  const parts = seen.filter(({ name }) => wanted.test(name));
  if (parts.reduce((sum, { originalSize }) => sum + originalSize, 0) > fileBounds.unpackedBytes) {
    return { problem: "unpacks_too_large" };
  }
  return {
    parts: unzipSync(bytes, { filter: ({ name }) => wanted.test(name) }),
    notes: seen.some(({ name }) => macros.test(name)) ? ["macros_ignored"] : [],
  };
};

/**
 * Opens a workbook and packs anew what its cells say, so that a reader meets neither an archive that unpacks without
 * end nor a sheet of a million empty cells, nor macros.
 * @throws for an archive that is broken
 */
export const openWorkbook = (
  bytes: Uint8Array,
): { readonly workbook: Uint8Array; readonly notes: readonly FileNote[] } | { readonly problem: FileProblem } => {
  const unpacked = unpack(bytes);
  if ("problem" in unpacked) return unpacked;
  const { parts, notes } = unpacked;
  const styles = parts["xl/styles.xml"];
  if (styles) parts["xl/styles.xml"] = strToU8(withoutEras(strFromU8(styles)));
  for (const [name, part] of Object.entries(parts)) {
    if (!sheetPart.test(name)) continue;
    const xml = strFromU8(part).replace(emptyCells, "");
    const problem = beyond(xml);
    if (problem) return { problem };
    parts[name] = strToU8(fillMergedCells(xml));
  }
  return { workbook: zipSync(parts, { level: 0 }), notes };
};
