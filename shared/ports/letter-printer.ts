import type { AddressList, EnvelopeWindow, Letter, PhoneSlip } from "../domain/letter.ts";

export interface PrintedLetters {
  readonly pdf: Uint8Array;
  /** Pages of each letter. */
  readonly pages: readonly number[];
}

/** Makes tagged PDFs (PDF/UA-1) in the fonts of the letters. The same input makes the same bytes. */
export interface LetterPrinter {
  /** Characters that the letters' font has no glyph for, each once. */
  missingCharacters(text: string): string[];
  /** Letters in this order, each beginning on the front of a sheet, and the list of their addresses behind them. */
  printLetters(letters: readonly Letter[], window: EnvelopeWindow, list?: AddressList): Promise<PrintedLetters>;
  printSlips(slips: readonly PhoneSlip[], title: string): Promise<PrintedLetters>;
}
