import { taxonomyEntry } from "../../reference/taxonomy.ts";
import { kindWords } from "../../reference/words/kind-words.ts";
import type { Kind } from "../conditions.ts";
import type { TaxonomyCode } from "../taxonomy.ts";
import { findWords, wordIndex } from "./find-words.ts";

export interface ClassifiedKind {
  readonly kind: Kind;
  readonly evidence: readonly string[];
}

const words = wordIndex(
  (Object.entries(kindWords) as [Kind, readonly string[]][]).map(([kind, list]) => ({
    code: kind,
    words: list.join(" "),
  })),
);

/** Event lists hold no jobs: what is about work is a fair or a course about it. */
const listed: Readonly<Partial<Record<Kind, Kind>>> = { employment: "event", contract_work: "course", silver: "event" };

const asides = /[「『【(<≪][^」』】)>≫]*[」』】)>≫]|~[^~]{2,}~?|第[0-9]+[回期].*$/gu;

/** A title that ends in it asks for helpers; 観光ボランティアと歩こう is led by some. */
const helpers = /ボランティア(?:さん)?(?:大?募集)?$/u;

const lastWord = (title: string) =>
  findWords(title, words)
    .map(({ code, word }) => ({ kind: code, word, end: title.lastIndexOf(word) + word.length }))
    .sort((a, b) => b.end - a.end || b.word.length - a.word.length)[0];

/**
 * What the title says that a listing is: its head decides, names in brackets left out first. Undefined where it holds
 * no such word.
 */
export const statedKind = (title: string): ClassifiedKind | undefined => {
  const head = title.replace(asides, "").trim();
  const asked = helpers.exec(head);
  if (asked) return { kind: "volunteer", evidence: [asked[0]] };
  const found = lastWord(head) ?? lastWord(title);
  return found && { kind: found.kind, evidence: [found.word] };
};

/** What a listing of a code usually is, for titles that do not say. */
export const usualKind = (primary: TaxonomyCode): ClassifiedKind => {
  const usual = taxonomyEntry(primary).defaultKind;
  // A code of volunteering alone does not make a volunteer listing: most rows with such words are talks about it.
  return { kind: usual === "volunteer" ? "event" : (listed[usual] ?? usual), evidence: [] };
};
