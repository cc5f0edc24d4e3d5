const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

const elementNames =
  "a|abbr|b|big|blockquote|body|br|button|center|code|dd|div|dl|dt|em|embed|font|form|h[1-6]|head|hr|html|i|iframe|img|input|li|link|meta|object|ol|option|p|pre|script|select|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|u|ul|video|audio";
const withContent = /<(script|style|svg|iframe|object)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/giu;
const lineBreaks = /<(?:br|\/p|\/div|\/li|\/tr|\/dd|\/h[1-6])\b[^>]*>/giu;
/** What a table or a list calls its entries, and what they are: 日時：12月5日. */
const terms = /<\/(?:th|dt)\b[^>]*>/giu;
const cellEnds = /<\/td\b[^>]*>/giu;
const tags = new RegExp(`</?(?:${elementNames})(?:[\\s/][^<>]*)?>|<!--[\\s\\S]*?(?:-->|$)`, "giu");
// What else a browser would take for a tag (one that is never closed, an unknown one) gets a harmless bracket.
const openTags = /<(?=[a-z/!?])/giu;

/** Whether a text holds mark-up. Angle brackets around Japanese words (<講座名>) are no mark-up. */
export const hasMarkup = (text: string): boolean => text.replace(tags, "").replace(openTags, "") !== text;

const withoutMarkup = (text: string): string => {
  let previous = text;
  // Removing a tag can put a new one together (<scr<b>ipt>), so it is repeated until nothing changes.
  for (;;) {
    const next = previous
      .replace(withContent, "")
      .replace(lineBreaks, "\n")
      .replace(terms, "：")
      .replace(cellEnds, " ")
      .replace(tags, "")
      .replace(openTags, "＜");
    if (next === previous) return next;
    previous = next;
  }
};

const decoded = (text: string): string =>
  text
    .replace(/&#(x[0-9a-f]{1,6}|[0-9]{1,7});/giu, (whole, code: string) => {
      const point = code.startsWith("x") || code.startsWith("X") ? Number.parseInt(code.slice(1), 16) : Number(code);
      return point >= 0x20 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
        ? String.fromCodePoint(point)
        : whole;
    })
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/gu, (whole, name: string) => entities[name] ?? whole);

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** ﾌﾟﾗﾈﾀﾘｳﾑ is hard to read. */
const halfWidthKana = /[\uFF61-\uFF9F]+/gu;

/** What a cell says, as plain text: no mark-up, no control characters, no half-width kana, lines and paragraphs kept, no runs of blank. */
export const plainText = (cell: string): string =>
  withoutMarkup(decoded(cell))
    .replace(controls, "")
    .replace(halfWidthKana, (kana) => kana.normalize("NFKC"))
    .replace(/\r\n?/gu, "\n")
    .replace(/[^\S\n]+/gu, " ")
    .replace(/ ?\n ?/gu, "\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();

/** Text to compare and to search: NFKC, lower case, one form of wave dashes and hyphens. */
export const searchText = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[〜～∼]/gu, "~")
    .replace(/[‐‑–—−]/gu, "-");

/** Cuts a text to a length without splitting a character, and says so by an ellipsis. */
export const shortened = (text: string, length: number): string =>
  text.length <= length ? text : `${[...text.slice(0, length - 1)].join("").replace(/[\uD800-\uDBFF]$/u, "")}…`;
