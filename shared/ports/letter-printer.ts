import type { EnvelopeWindow, Letter, PhoneSlip } from "../domain/letter.ts";

export interface PrintedLetters {
  readonly pdf: Uint8Array;
  /** Pages of each letter. */
  readonly pages: readonly number[];
}

/** One line of the list of addresses that goes with a batch. */
export interface AddressListRow {
  readonly postalCode: string;
  readonly name: string;
  readonly address: string;
}

export interface AddressList {
  readonly title: string;
  readonly columns: readonly [number: string, postalCode: string, name: string, address: string];
  readonly rows: readonly AddressListRow[];
}

/** Makes tagged PDFs (PDF/UA-1) in the fonts of the letters. The same input makes the same bytes. */
export interface LetterPrinter {
  /** Characters that the letters' font has no glyph for, each once. */
  missingCharacters(text: string): string[];
  /** Letters in this order, each beginning on the front of a sheet, and the list of their addresses behind them. */
  printLetters(letters: readonly Letter[], window: EnvelopeWindow, list?: AddressList): Promise<PrintedLetters>;
  printSlips(slips: readonly PhoneSlip[], title: string): Promise<PrintedLetters>;
}
