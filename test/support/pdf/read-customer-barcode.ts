import type { Picture } from "./read-pdf.ts";

/** Bars of each sign (郵便番号・バーコードマニュアル): 1 long, 2 up, 3 down, 4 short. */
const signs: Readonly<Record<string, string>> = {
  ...{ 144: "0", 114: "1", 132: "2", 312: "3", 123: "4", 141: "5", 321: "6", 213: "7", 231: "8", 411: "9", 414: "-" },
  ...{ 324: "a", 342: "b", 234: "c", 432: "d", 243: "e", 423: "f", 441: "g", 111: "h" },
};
const values = "0123456789-abcdefgh";

interface Box {
  /** Millimetres from the left and upper edge of the paper. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const isDark = ({ data, width }: Picture, x: number, y: number): boolean => (data[(y * width + x) * 4] ?? 255) < 128;

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);

/** First and last dark pixel of each bar in the box, from left to right. */
const barsIn = (picture: Picture, { left, top, width, height }: Box, dotsPerInch: number) => {
  const pixels = (millimetres: number) => Math.round((millimetres / 25.4) * dotsPerInch);
  const rows = range(pixels(top), pixels(top + height));
  const columns = range(pixels(left), pixels(left + width)).map((x) => rows.filter((y) => isDark(picture, x, y)));
  const bars: { top: number; bottom: number }[] = [];
  columns.forEach((dark, n) => {
    const isMiddle = dark.length > 0 && (columns[n - 1]?.length ?? 0) > 0 && (columns[n - 2]?.length ?? 0) === 0;
    if (isMiddle) bars.push({ top: Math.min(...dark), bottom: Math.max(...dark) });
  });
  return bars;
};

/**
 * Reads a customer barcode off a picture, as a sorting machine does.
 * @returns its signs without start, stop and check digit; control codes 1 to 8 as a to h
 * @throws if it is not one, or its check digit is wrong
 */
export const readCustomerBarcode = (picture: Picture, box: Box, dotsPerInch: number): string => {
  const bars = barsIn(picture, box, dotsPerInch);
  const [highest, lowest] = [Math.min(...bars.map(({ top }) => top)), Math.max(...bars.map(({ bottom }) => bottom))];
  const track = (lowest - highest) / 3;
  const kinds = bars.map(({ top, bottom }) => {
    const [ascends, descends] = [top - highest < track / 2, lowest - bottom < track / 2];
    if (ascends && descends) return "1";
    if (ascends) return "2";
    return descends ? "3" : "4";
  });
  const code = kinds.join("");
  if (code.length !== 67 || !code.startsWith("13") || !code.endsWith("31")) throw new Error(`no barcode: ${code}`);
  const read = (code.slice(2, -2).match(/.../g) ?? []).map((three) => signs[three] ?? "?").join("");
  const sum = [...read].reduce((total, sign) => total + values.indexOf(sign), 0);
  if (sum % 19 !== 0) throw new Error(`wrong check digit: ${read}`);
  return read.slice(0, -1);
};
