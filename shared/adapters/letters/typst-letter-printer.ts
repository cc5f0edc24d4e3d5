import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { parse } from "opentype.js/dist/opentype.mjs";
import type { Letter } from "../../domain/letter.ts";
import type { LetterPrinter, PrintedLetters } from "../../ports/letter-printer.ts";
import { barcodeAlt } from "../../text/letter.ts";
import { drawCustomerBarcode, drawQrCode } from "./draw-codes.ts";
import { letterTemplate } from "./letter-template.ts";

const fonts = ["400Regular/BIZUDGothic_400Regular.ttf", "700Bold/BIZUDGothic_700Bold.ttf"] as const;

const readFont = (file: string): Buffer =>
  readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/biz-udgothic/${file}`));

/** White space that no glyph is drawn for. */
const unprinted = /\s/;

const drawn = ({ address, link, ...letter }: Letter) => ({
  ...letter,
  address: { ...address, barcode: address.barcode === undefined ? null : drawCustomerBarcode(address.barcode) },
  ...(link !== undefined && { qr: drawQrCode(link) }),
});

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** PDFs by Typst. The compiler and the fonts, of 4.5 MB each, are loaded when they are first needed. */
export const typstLetterPrinter = (): LetterPrinter => {
  const compilerWithFonts = once(() =>
    NodeCompiler.create({ workspace: "/", fontArgs: [{ fontBlobs: fonts.map(readFont) }] }),
  );
  const glyphs = once(() => parse(new Uint8Array(readFont(fonts[0])).buffer, { lowMemory: true }));

  const numbersAt = (document: NodeTypstDocument, label: string): number[] =>
    compilerWithFonts().query(document, { selector: `<${label}>`, field: "value" });

  const print = async (data: unknown): Promise<PrintedLetters> => {
    const compiler = compilerWithFonts();
    const compiled = compiler.compile({ mainFileContent: letterTemplate, inputs: { data: JSON.stringify(data) } });
    const document = compiled.result;
    if (!document) throw new Error(`typst_refused ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`);
    const starts = numbersAt(document, "start-of-piece");
    const ends = numbersAt(document, "end-of-piece");
    const pdf = compiler.pdf(document, { pdfStandard: "ua-1", creationTimestamp: 0 });
    compiler.evictCache(0);
    return { pdf, pages: ends.map((end, n) => end - (starts[n] ?? end) + 1) };
  };

  return {
    missingCharacters: (text) =>
      [...new Set(text)].filter((character) => !unprinted.test(character) && !glyphs().charToGlyphIndex(character)),
    printLetters: async (letters, window, list) =>
      print({
        kind: "letters",
        title: letters[0]?.title ?? list?.title,
        barcodeAlt,
        window,
        pieces: letters.map(drawn),
        ...(list && { list }),
      }),
    printSlips: (slips, title) => print({ kind: "slips", title, pieces: slips }),
  };
};
