/** Half-width letters, digits and signs; full-width kana. Not for names of persons or groups: ㈱ and 﨑 would change. */
export const toHalfWidth = (text: string): string => text.normalize("NFKC");

/** The digits of what was written, whatever their width and what stands between them. */
export const digitsOf = (text: string): string => toHalfWidth(text).replace(/\D/g, "");

const hiraganaToKatakana = (text: string): string =>
  text.replace(/[ぁ-ゖゝゞ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));

/** A reading as it is stored: full-width katakana, single half-width blanks. Takes hiragana and half-width kana too. */
export const toKatakana = (reading: string): string => singleBlanks(hiraganaToKatakana(toHalfWidth(reading)));

/** Whether a reading (after `toKatakana`) holds only what a reading may: katakana, digits, Latin letters, a few signs. */
export const isReading = (katakana: string): boolean => /^[ァ-ヺー・゛゜\dA-Za-z &'.,()-]+$/.test(katakana);

/** Whether a person's reading (after `toKatakana`) is one: people's names are sorted and looked for by kana alone. */
export const isPersonReading = (katakana: string): boolean => /^[ァ-ヺー・゛゜ ]+$/.test(katakana);

/** How many full-width letters a text is as wide as: Latin letters, digits and half-width kana count half. */
export const widthInLetters = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[ -~｡-ﾟ]/.test(letter) ? 0.5 : 1), 0);

/** Text of one line: no blanks around it, single ones inside; the letters themselves stay as typed. */
export const singleBlanks = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** Text of several lines: at most one empty line in a row, no blanks at line ends. */
export const tidyLines = (text: string): string =>
  text
    .replace(/[^\S\n]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

/** An e-mail address as typed on a Japanese keyboard: half width, no blanks. Dots are not judged, capitals stay. */
export const tidyEmailAddress = (text: string): string => toHalfWidth(text).replace(/\s/g, "");
