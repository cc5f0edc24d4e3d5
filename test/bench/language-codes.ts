const names = ["ja", "en"].map((locale) => new Intl.DisplayNames([locale], { type: "language", fallback: "none" }));
const letters = [..."abcdefghijklmnopqrstuvwxyz"];

/** Every two-letter code by its Japanese and its English name: 英語 → en, english → en. */
const codes = new Map(
  letters.flatMap((first) =>
    letters.flatMap((second) =>
      names.flatMap((by) => {
        const name = by.of(first + second)?.toLowerCase();
        return name === undefined ? [] : [[name, first + second] as const];
      }),
    ),
  ),
);

/** No language has these two letters; they stand for what has no such code, as 手話. */
const spare = letters.filter((letter) => letter !== "u").map((letter) => `q${letter}`);

/**
 * Code of a language by its code, Japanese or English name, whatever is added in brackets: `en`, `en-US`, 英語（日常会話）.
 * A name without a code (手話) gets one that stands for it as long as the process lives.
 * @throws RangeError if a file names more than 25 such languages
 */
export const languageCode = (language: string): string => {
  const name = language
    .normalize("NFKC")
    .trim()
    .replace(/[\s(].*$/u, "")
    .toLowerCase();
  if (/^[a-z]{2}(-|$)/.test(name)) return name.slice(0, 2);
  const code = codes.get(name) ?? spare.shift();
  if (code === undefined) throw new RangeError(`no code left for ${language}`);
  codes.set(name, code);
  return code;
};
