import {
  type AddressList,
  type EnvelopeWindow,
  type LetterDetail,
  letterDetails,
  mostLetterPages,
} from "../domain/letter.ts";
import { type Clock, jstDate } from "../domain/times.ts";
import type { LetterPrinter } from "../ports/letter-printer.ts";
import { fittingDetail, letterInWords } from "../text/letter.ts";
import type { ReadyLetter } from "./prepare-letter.ts";

interface Dependencies {
  readonly printer: Pick<LetterPrinter, "printLetters">;
  readonly publicOrigin: string;
  readonly clock: Clock;
}

interface FittedLetter {
  readonly letter: ReadyLetter;
  readonly detail: LetterDetail;
}

interface PrintedOnTwoPages {
  readonly pdf: Uint8Array;
  readonly printed: readonly FittedLetter[];
  /** With as little said as may be they still have more than two pages. */
  readonly tooLong: readonly ReadyLetter[];
}

interface Options {
  readonly window: EnvelopeWindow;
  /** How much was told when the letters were printed before. */
  readonly detailOf?: (letter: ReadyLetter) => LetterDetail | undefined;
  readonly listOf?: (letters: readonly ReadyLetter[]) => AddressList;
}

const isShortest = ({ detail }: FittedLetter): boolean => detail === letterDetails.at(-1);

const shorter = ({ letter, detail }: FittedLetter): FittedLetter => ({
  letter,
  detail: letterDetails[letterDetails.indexOf(detail) + 1] ?? detail,
});

/** Prints letters, each with as much told of its items as two pages hold: where the paper says more, the next less is tried. */
export const printLettersOnTwoPages =
  ({ printer, publicOrigin, clock }: Dependencies) =>
  async (letters: readonly ReadyLetter[], options: Options): Promise<PrintedOnTwoPages> => {
    const today = jstDate(clock());
    const words = ({ letter, detail }: FittedLetter) =>
      letterInWords(letter.digest, { address: letter.address, detail, today, publicOrigin });
    let tooLong: readonly ReadyLetter[] = [];
    let fitted = letters.map((letter): FittedLetter => {
      const detail = options.detailOf?.(letter) ?? fittingDetail((tried) => words({ letter, detail: tried }));
      return { letter, detail };
    });
    for (;;) {
      const list = options.listOf?.(fitted.map(({ letter }) => letter));
      const { pdf, pages } = await printer.printLetters(fitted.map(words), options.window, list);
      const over = new Set(fitted.filter((_, n) => (pages[n] ?? 0) > mostLetterPages));
      if (over.size === 0) return { pdf, printed: fitted, tooLong };
      tooLong = [...tooLong, ...[...over].filter(isShortest).map(({ letter }) => letter)];
      fitted = fitted
        .filter((one) => !over.has(one) || !isShortest(one))
        .map((one) => (over.has(one) ? shorter(one) : one));
    }
  };
