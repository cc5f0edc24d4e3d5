import { strToU8, zipSync } from "fflate";

/** A cell: text, a number with its style, or nothing. */
export type WrittenCell = string | number | { readonly number: number; readonly style: number } | null;

export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly WrittenCell[])[];
  /** Cells that are merged: A1:H1. */
  readonly merged?: readonly string[];
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const letterOf = (column: number): string => String.fromCharCode(65 + column);

const cellXml = (cell: WrittenCell, at: string): string => {
  if (cell === null) return `<c r="${at}" s="0"/>`;
  if (typeof cell === "string")
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  const { number, style } = typeof cell === "number" ? { number: cell, style: 0 } : cell;
  return `<c r="${at}" s="${style}"><v>${number}</v></c>`;
};

const sheetXml = ({ rows, merged = [] }: WrittenSheet): string => {
  const body = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${letterOf(column)}${row + 1}`)).join("")}</row>`,
  );
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  const mergeCells = merged.length > 0 ? `<mergeCells count="${merged.length}">${merges}</mergeCells>` : "";
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet ${main}><sheetData>${body.join("")}</sheetData>${mergeCells}</worksheet>`;
};

/** The styles of the workbook: 1 令和8年12月5日, 2 R8.12.5, 3 12月5日 (one that Excel builds in), 4 a time of day. */
const styles = `<styleSheet ${main}><numFmts count="2"><numFmt numFmtId="176" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="177" formatCode="[$-411]ge\\.m\\.d;@"/></numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="176" applyNumberFormat="1"/><xf numFmtId="177" applyNumberFormat="1"/><xf numFmtId="56" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/**
 * A workbook as Excel writes it, with merged cells and days as numbers in Japanese formats.
 * @param extra parts beside or instead of those that it has
 */
export const workbookOf = (
  sheets: readonly WrittenSheet[],
  extra: Readonly<Record<string, string>> = {},
): Uint8Array => {
  const list = sheets.map(({ name }, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`).join("");
  const links = sheets.map(
    (_, n) => `<Relationship Id="rId${n + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`,
  );
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${relations}"><sheets>${list}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join("")}<Relationship Id="rId99" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": styles,
  };
  for (const [n, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${n + 1}.xml`] = sheetXml(sheet);
  Object.assign(parts, extra);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
};
