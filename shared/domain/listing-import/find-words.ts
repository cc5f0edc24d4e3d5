/** Words found in a text, with what they are worth. */
export interface WordHit<Code> {
  readonly code: Code;
  readonly word: string;
  readonly weight: number;
}

/** Words by their first two letters (or their only one), so that a text is read once whatever the number of words. */
export type WordIndex<Code> = ReadonlyMap<string, readonly WordHit<Code>[]>;

/** Makes an index out of lists in their written form: `word`, or `word*weight`. */
export const wordIndex = <Code>(
  lists: readonly { readonly code: Code; readonly words: string }[],
): WordIndex<Code> => {
  const index = new Map<string, WordHit<Code>[]>();
  for (const { code, words } of lists) {
    for (const written of words.split(/\s+/u).filter((one) => one !== "")) {
      const [text = "", weight = "2"] = written.split("*");
      const word = text.normalize("NFKC").toLowerCase();
      const start = word.slice(0, 2);
      index.set(start, [...(index.get(start) ?? []), { code, word, weight: Number(weight) }]);
    }
  }
  return index;
};

const swallowed = <Code>(hit: WordHit<Code>, others: readonly WordHit<Code>[]): boolean =>
  others.some(
    (other) =>
      other !== hit &&
      other.code === hit.code &&
      other.word.length > hit.word.length &&
      other.weight >= hit.weight &&
      other.word.includes(hit.word),
  );

/** All words that a text contains, each once; of one code, a word inside a longer and no lighter one is not counted again. */
export const findWords = <Code>(text: string, index: WordIndex<Code>): readonly WordHit<Code>[] => {
  const found = new Set<WordHit<Code>>();
  for (let at = 0; at < text.length; at += 1) {
    for (const hit of index.get(text.slice(at, at + 2)) ?? []) if (text.startsWith(hit.word, at)) found.add(hit);
    for (const hit of index.get(text.charAt(at)) ?? []) found.add(hit);
  }
  const hits = [...found];
  return hits.length < 2 ? hits : hits.filter((hit) => !swallowed(hit, hits));
};
