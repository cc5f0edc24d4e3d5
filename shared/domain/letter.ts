/** Where a letter is sent to, as the envelope's window shows it. */
export interface LetterAddress {
  /** 〒114-0022; empty where it is not known. */
  readonly postalCode: string;
  /** Broken into lines that the window is wide enough for. */
  readonly lines: readonly string[];
  /** With 様. */
  readonly name: string;
  /** Text of the customer barcode. */
  readonly barcode?: string | undefined;
}

/** A piece of a paragraph: いつ：毎週火曜. */
export interface LetterFact {
  readonly label?: string;
  readonly text: string;
}

export interface LetterItem {
  readonly heading: string;
  /** Facts that stand on one line together as far as it is long enough. */
  readonly paragraphs: readonly (readonly LetterFact[])[];
  /** As the reply slip names it. */
  readonly shortTitle: string;
}

/** A letter in words: all that the paper says, in its order. */
export interface Letter {
  readonly address: LetterAddress;
  readonly date: string;
  /** The desk: name, address, telephone. */
  readonly sender: readonly string[];
  readonly title: string;
  readonly greeting: readonly string[];
  readonly items: readonly LetterItem[];
  /** Whether an item goes to the next page as a whole; where room is short it may break. */
  readonly keepItemsWhole: boolean;
  readonly answerTitle: string;
  readonly answers: readonly LetterFact[];
  readonly closing: readonly string[];
  /** Absent on a test sheet, which shows the window's frame instead. */
  readonly slip?: {
    readonly title: string;
    readonly hint: string;
    readonly codeLabel: string;
    readonly code: string;
    readonly choices: readonly string[];
    readonly more: readonly string[];
    readonly linkCaption: string;
    readonly cutHere: string;
  };
  /** What the slip's QR code opens. */
  readonly link?: string;
}

/** A phone slip in words: what a counsellor reads out, with boxes to tick. */
export interface PhoneSlip {
  readonly title: string;
  readonly person: readonly string[];
  readonly opening: readonly string[];
  readonly items: readonly LetterItem[];
  readonly closing: readonly string[];
  readonly choices: readonly string[];
  readonly outcomeTitle: string;
  readonly outcomes: readonly string[];
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

/** The window of an envelope on the letter's paper, in millimetres from its left and upper edge. */
export interface EnvelopeWindow {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Window of the usual 長形3号 envelope (90 × 45 mm) over an A4 sheet folded in three. */
export const long3Window: EnvelopeWindow = { left: 20, top: 15, width: 90, height: 45 };

/** Two sides of one sheet. */
export const mostLetterPages = 2;

/** How much a letter tells of each item, the most first: as much as fits on two pages. */
export const letterDetails = ["everything", "no_summary", "short", "shortest"] as const;
export type LetterDetail = (typeof letterDetails)[number];
