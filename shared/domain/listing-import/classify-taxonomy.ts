import { categoryHints, taxonomyWords } from "../../reference/words/taxonomy-words.ts";
import type { Taxonomy, TaxonomyCode } from "../taxonomy.ts";
import { findWords, wordIndex } from "./find-words.ts";

export interface ClassifiedTaxonomy {
  readonly taxonomy: Taxonomy;
  /** Whether words decided, and not the category alone or nothing. */
  readonly clear: boolean;
  /** The words that spoke for the codes chosen. */
  readonly evidence: readonly string[];
}

/** What is said about a listing, as text to search. */
export interface SearchedText {
  readonly title: string;
  readonly description: string;
  /** Categories of the catalogue, as written. */
  readonly categories: readonly string[];
  /** For whom it is, as the list says. */
  readonly audience?: string;
}

const words = wordIndex(taxonomyWords);
const titleFactor = 3;
/** Of the description only the beginning says what it is; the rest is times, prices and what to bring. */
const descriptionLength = 200;
/** Least score for a code to be the primary one by words, and share of it for a secondary one. */
const clearScore = 4;
const secondaryShare = 0.4;
const fallback: TaxonomyCode = "X9";
/** For helpers of whom no word says more. */
const helping: TaxonomyCode = "V12";

interface Score {
  readonly points: number;
  readonly words: readonly string[];
}

const add = (scores: Map<TaxonomyCode, Score>, code: TaxonomyCode, points: number, found: readonly string[]) => {
  const before = scores.get(code) ?? { points: 0, words: [] };
  scores.set(code, { points: before.points + points, words: [...before.words, ...found] });
};

const scoresOf = (text: SearchedText): [TaxonomyCode, Score][] => {
  const scores = new Map<TaxonomyCode, Score>();
  for (const { code, word, weight } of findWords(text.title, words)) add(scores, code, weight * titleFactor, [word]);
  for (const { code, word, weight } of findWords(text.description.slice(0, descriptionLength), words)) {
    add(scores, code, weight, [word]);
  }
  for (const category of text.categories) {
    const hint = categoryHints[category];
    if (hint) add(scores, hint.code, hint.weight, []);
  }
  return [...scores].sort(([, a], [, b]) => b.points - a.points);
};

/** Whoever asks for helpers is under 大区分 V, whatever it is that they help with. */
const forHelpers = (scores: [TaxonomyCode, Score][]): [TaxonomyCode, Score][] => {
  const isHelping = ([code]: [TaxonomyCode, Score]) => code.startsWith("V");
  const unnamed: [TaxonomyCode, Score] = [helping, { points: clearScore, words: [] }];
  const [best = unnamed] = scores.filter(isHelping);
  return [best, ...scores.filter((score) => score !== best)];
};

/**
 * Chooses one primary and at most three secondary codes from the words of a listing.
 * @param asksForHelpers whether its title says that it is volunteering
 */
export const classifyTaxonomy = (text: SearchedText, asksForHelpers = false): ClassifiedTaxonomy => {
  const scores = asksForHelpers ? forHelpers(scoresOf(text)) : scoresOf(text);
  const [first] = scores;
  if (!first) return { taxonomy: { primary: fallback, secondary: [] }, clear: false, evidence: [] };
  const [primary, best] = first;
  const secondary = scores
    .slice(1)
    .filter(([, { points, words }]) => points >= Math.max(clearScore, best.points * secondaryShare) && words.length > 0)
    .slice(0, 3);
  return {
    taxonomy: { primary, secondary: secondary.map(([code]) => code) },
    clear: asksForHelpers || (best.points >= clearScore && best.words.length > 0),
    evidence: [...new Set([...best.words, ...secondary.flatMap(([, { words }]) => words)])],
  };
};
