import { toHalfWidth } from "./japanese-text.ts";

const comparable = (text: string): string => toHalfWidth(text).toLowerCase();

/** Words that somebody typed to find something. */
export const typedWords = (typed: string): string[] => comparable(typed).split(/\s+/u).filter(Boolean);

/** Whether each of some {@link typedWords} stands in a text: full and half width, capitals and small letters are the same. */
export const saysAll = (text: string, words: readonly string[]): boolean => {
  const said = comparable(text);
  return words.every((word) => said.includes(word));
};
