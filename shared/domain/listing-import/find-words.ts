/** Words found in a text, with what they are worth. */
export interface WordHit<Code> {
  readonly code: Code;
  readonly word: string;
  readonly weight: number;
}

/** Words by their first and second letter (0: there is none), so that a text is read once whatever the number of words. */
export type WordIndex<Code> = ReadonlyMap<number, ReadonlyMap<number, readonly WordHit<Code>[]>>;

/** Makes an index out of lists in their written form: `word`, or `word*weight`. */
export const wordIndex = <Code>(lists: readonly { readonly code: Code; readonly words: string }[]): WordIndex<Code> => {
  const index = new Map<number, Map<number, WordHit<Code>[]>>();
  for (const { code, words } of lists) {
    for (const written of words.split(/\s+/u).filter((one) => one !== "")) {
      const [text = "", weight = "2"] = written.split("*");
      const word = text.normalize("NFKC").toLowerCase();
      const second = word.charCodeAt(1) || 0;
      const bySecond = index.get(word.charCodeAt(0)) ?? new Map<number, WordHit<Code>[]>();
      bySecond.set(second, [...(bySecond.get(second) ?? []), { code, word, weight: Number(weight) }]);
      index.set(word.charCodeAt(0), bySecond);
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

const none: readonly never[] = [];

/** Adds the words that begin at a place of a text. */
const collect = <Code>(text: string, at: number, words: readonly WordHit<Code>[], found: Set<WordHit<Code>>): void => {
  for (const hit of words) if (text.startsWith(hit.word, at)) found.add(hit);
};

/** All words that a text contains, each once; of one code, a word inside a longer and no lighter one is not counted again. */
export const findWords = <Code>(text: string, index: WordIndex<Code>): readonly WordHit<Code>[] => {
  const found = new Set<WordHit<Code>>();
  for (let at = 0; at < text.length; at += 1) {
    const bySecond = index.get(text.charCodeAt(at));
    if (!bySecond) continue;
    collect(text, at, bySecond.get(text.charCodeAt(at + 1)) ?? none, found);
    collect(text, at, bySecond.get(0) ?? none, found);
  }
  const hits = [...found];
  return hits.length < 2 ? hits : hits.filter((hit) => !swallowed(hit, hits));
};
