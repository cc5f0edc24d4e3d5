import type { Letter, PhoneSlip } from "../../../shared/domain/letter.ts";
import type { LetterPrinter } from "../../../shared/ports/letter-printer.ts";

export interface FakePrinter extends LetterPrinter {
  /** What was printed last. */
  readonly letters: readonly Letter[];
  readonly slips: readonly PhoneSlip[];
}

/** Prints nothing: keeps the words. 𠮷 has no glyph, and a letter has as many pages as `pagesOf` says. */
export const fakePrinter = (pagesOf: (letter: Letter) => number = () => 2): FakePrinter => {
  const printed: { letters: readonly Letter[]; slips: readonly PhoneSlip[] } = { letters: [], slips: [] };
  const pdf = new TextEncoder().encode("%PDF-1.7");
  return {
    get letters() {
      return printed.letters;
    },
    get slips() {
      return printed.slips;
    },
    missingCharacters: (text) => (text.includes("𠮷") ? ["𠮷"] : []),
    printLetters: async (letters) => {
      printed.letters = letters;
      return { pdf, pages: letters.map(pagesOf) };
    },
    printSlips: async (slips) => {
      printed.slips = slips;
      return { pdf, pages: slips.map(() => 1) };
    },
  };
};
