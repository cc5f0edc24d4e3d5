const names = new Intl.DisplayNames(["ja"], { type: "language", fallback: "none" });
const letters = [..."abcdefghijklmnopqrstuvwxyz"];

/** Every two-letter code by its Japanese name: 英語 → en. */
const codes = new Map(
  letters.flatMap((first) =>
    letters.flatMap((second) => {
      const name = names.of(first + second);
      return name === undefined ? [] : [[name, first + second] as const];
    }),
  ),
);

/** No language has these two letters; they stand for what has no such code, as 手話. */
const spare = letters.filter((letter) => letter !== "u").map((letter) => `q${letter}`);

/**
 * Code of a language by its code or Japanese name, whatever is added in brackets: `en`, `en-US`, 英語（日常会話）.
 * A name without a code (手話) gets one that stands for it as long as the process lives.
 * @throws RangeError if a file names more than 25 such languages
 */
export const languageCode = (language: string): string => {
  const name = language.normalize("NFKC").replace(/[\s(].*$/u, "");
  if (/^[a-z]{2}(-|$)/i.test(name)) return name.slice(0, 2).toLowerCase();
  const code = codes.get(name) ?? spare.shift();
  if (code === undefined) throw new RangeError(`no code left for ${language}`);
  codes.set(name, code);
  return code;
};
