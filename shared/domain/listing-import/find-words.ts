/** Words found in a text, with what they are worth. */
export interface WordHit<Code> {
  readonly code: Code;
  readonly word: string;
  readonly weight: number;
}

interface Entry<Code> {
  readonly code: Code;
  readonly word: string;
  readonly weight: number;
}

/** Makes a list of words out of its written form: `word`, or `word*weight`. */
export const wordEntries = <Code>(
  lists: readonly { readonly code: Code; readonly words: string }[],
): readonly Entry<Code>[] =>
  lists.flatMap(({ code, words }) =>
    words.split(/\s+/u).map((written) => {
      const [word = "", weight = "2"] = written.split("*");
      return { code, word: word.normalize("NFKC").toLowerCase(), weight: Number(weight) };
    }),
  );

const swallowed = <Code>(hit: Entry<Code>, others: readonly Entry<Code>[]): boolean =>
  others.some(
    (other) =>
      other !== hit &&
      other.code === hit.code &&
      other.word !== hit.word &&
      other.word.includes(hit.word) &&
      other.weight >= hit.weight,
  );

/** All words that a text contains; of one code, a word inside a longer and no lighter one is not counted again. */
export const findWords = <Code>(text: string, entries: readonly Entry<Code>[]): readonly WordHit<Code>[] => {
  const found = entries.filter((entry) => text.includes(entry.word));
  return found.filter((hit) => !swallowed(hit, found));
};
