import Encoding from "encoding-japanese";

/** A file as text, and the encoding it was found to be in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

/** What `encoding-japanese` finds, as the labels of the WHATWG decoders (their Shift_JIS is CP932, as Windows writes it). */
const labels: Readonly<Record<string, string>> = {
  SJIS: "shift_jis",
  EUCJP: "euc-jp",
  JIS: "iso-2022-jp",
  UTF16: "utf-16le",
  UTF16LE: "utf-16le",
  UTF16BE: "utf-16be",
};

const strictUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const byteOrderMark = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
};

/**
 * The kind of UTF-16 that bytes without a mark are in, if they are: of the commas, digits and line breaks every second
 * byte is zero, always the same one of the two.
 */
export const unmarkedUtf16 = (bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined => {
  const zeros = [0, 0];
  for (const [index, byte] of bytes.subarray(0, 2_000).entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (Math.min(even, odd) > 0 || Math.max(even, odd) < 3) return undefined;
  return odd > 0 ? "utf-16le" : "utf-16be";
};

const decodedAs = (bytes: Uint8Array, label: string): DecodedText => {
  const decoder = new TextDecoder(label);
  return { text: decoder.decode(bytes), encoding: decoder.encoding };
};

/** Decodes a text file: by its byte order mark, as UTF-8 where it is valid UTF-8, else by what its bytes look like. */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  const marked = byteOrderMark(bytes) ?? unmarkedUtf16(bytes);
  if (marked) return decodedAs(bytes, marked);
  const utf8 = strictUtf8(bytes);
  if (utf8 !== undefined) return { text: utf8, encoding: "utf-8" };
  return decodedAs(bytes, labels[String(Encoding.detect(bytes))] ?? "shift_jis");
};
