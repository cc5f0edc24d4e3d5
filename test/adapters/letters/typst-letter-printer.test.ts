import jsqr from "jsqr";
import { beforeAll, describe, expect, test } from "vitest";
import { typstLetterPrinter } from "../../../shared/adapters/letters/typst-letter-printer.ts";
import { long3Window } from "../../../shared/domain/letter.ts";
import { displayReplyCode, replyCodeOf } from "../../../shared/domain/reply-code.ts";
import { letterTexts, slipInWords } from "../../../shared/text/letter.ts";
import { aSenior } from "../../support/builders.ts";
import { aDigest, aLetter } from "../../support/letters.ts";
import { readCustomerBarcode } from "../../support/pdf/read-customer-barcode.ts";
import { type PdfPage, readPdf } from "../../support/pdf/read-pdf.ts";

const printer = typstLetterPrinter();
const code = replyCodeOf(1234567890n);
const pointsOf = (millimetres: number): number => (millimetres / 25.4) * 72;
const a4 = pointsOf(297);

/** A text as one reads it: where its lines break says nothing. */
const flat = (text: string): string => text.replace(/\n/g, "");

const isInWindow = ({ x, y }: PdfPage["pieces"][number]): boolean => {
  const { left, top, width, height } = long3Window;
  const fromTop = a4 - y;
  return (
    x >= pointsOf(left) && x <= pointsOf(left + width) && fromTop >= pointsOf(top) && fromTop <= pointsOf(top + height)
  );
};

describe("a letter of five items", () => {
  let pdf: Awaited<ReturnType<typeof readPdf>>;
  let pages: readonly number[];
  beforeAll(async () => {
    const printed = await printer.printLetters([aLetter({ items: 5 })], long3Window);
    pages = printed.pages;
    pdf = await readPdf(printed.pdf);
  });
  const front = () => pdf.pages[0] as PdfPage;

  test("takes the two sides of one sheet", () => {
    expect(pages).toEqual([2]);
    expect(pdf.pages).toHaveLength(2);
  });

  test("is a tagged document with its language, title, headings and described pictures", () => {
    expect(pdf).toMatchObject({ isTagged: true, language: "ja-JP", title: letterTexts.title });
    expect(front().roles).toEqual(expect.arrayContaining(["H1", "H2", "P", "Figure"]));
    expect(front().alternatives).toEqual(["郵便のバーコード", "返事のページを開くQRコード"]);
  });

  test("has its two fonts in it, and no letter smaller than 14 pt", () => {
    expect(pdf.fonts).toEqual(new Set(["BIZUDGothic-Regular", "BIZUDGothic-Bold"]));
    expect(pdf.fontFiles).toBe(2);
    const printed = pdf.pages.flatMap(({ pieces }) => pieces).filter(({ text }) => text.trim() !== "");
    expect(Math.min(...printed.map(({ size }) => size))).toBeGreaterThanOrEqual(14);
  });

  test.each([
    ["the date by era", "令和8年（2026年）11月25日"],
    ["who writes", "北区いきがい活動センター"],
    ["the desk's phone", "03-3908-1111"],
    ["to whom", "試験 花子 様"],
    ["what", "公園の花壇の手入れ（ボランティア）"],
    ["why", "合うところ：お住まいから約0.4km（歩いて約8分）／火曜の午前"],
    ["when", "いつ：毎週火曜 午前10時〜11時30分"],
    ["what to ask", "立ち仕事かどうかは確認が必要です"],
    ["when it was confirmed", "2026年11月20日（金）"],
    ["the reply code", `返事番号 ${displayReplyCode(code)}`],
    ["where to type it", "ikigai.example.lg.jp/reply"],
    ["how to stop", "お知らせを止めたいとき"],
    ["that nobody asks for money", "お金や暗証番号をお尋ねすることはありません。"],
  ])("says %s", (_, words) => {
    expect(flat(pdf.pages.map(({ text }) => text).join(""))).toContain(words);
  });

  test("shows the address, and nothing else, in the envelope's window", () => {
    const shown = front().pieces.filter((piece) => piece.text.trim() !== "" && isInWindow(piece));
    expect(shown.map(({ text }) => text).join("")).toBe("〒114-0022東京都北区王子本町9番地9試験 花子 様");
  });

  test("has a reply slip on the last third of its front, with every item and a code", () => {
    const slip = front()
      .pieces.filter(({ y }) => y < pointsOf(99))
      .map(({ text }) => text)
      .join("");
    expect(slip).toContain("返事の用紙");
    expect(slip.match(/□参加したい\s□見送る/g)).toHaveLength(5);
    expect(slip).toContain("□お知らせを止める");
  });

  test("has a QR code that a phone reads from a bad copy, and it opens the letter's own page", async () => {
    const { data, width, height } = await front().render(150);
    expect(jsqr.default(data, width, height)?.data).toBe(`https://ikigai.example.lg.jp/r/${code}`);
  });

  test("has Japan Post's barcode of its address in the window", async () => {
    const box = { ...long3Window, top: long3Window.top + long3Window.height - 8, height: 8 };
    expect(readCustomerBarcode(await front().render(300), box, 300)).toBe("11400229-9dddddddddd");
  });
});

test("an address with a room and a letter in it has its barcode too", async () => {
  const senior = { address: { ...aSenior().address, cityBlock: "3丁目20-5", buildingNameEtc: "コーポB604号" } };
  const { pdf } = await printer.printLetters([aLetter({ senior })], long3Window);
  const [page] = (await readPdf(pdf)).pages;
  const box = { ...long3Window, top: long3Window.top + long3Window.height - 8, height: 8 };
  const picture = await (page as PdfPage).render(300);
  expect(readCustomerBarcode(picture, box, 300)).toBe("11400223-20-5a1604ddd".slice(0, 20));
});

test("each letter begins on the front of a sheet, and the list of addresses follows the last", async () => {
  const short = aLetter({ items: 1, detail: "shortest" });
  const list = {
    title: letterTexts.listTitle,
    columns: letterTexts.listColumns,
    rows: [{ postalCode: "〒114-0022", name: "試験 花子", address: "東京都北区王子本町9番地9" }],
  };
  const { pdf, pages } = await printer.printLetters([short, aLetter({ items: 5 }), short], long3Window, list);
  expect(pages[1]).toBe(2);
  const read = await readPdf(pdf);
  const titles = read.pages.map(({ text }) => /おすすめの活動のお知らせ|宛名の一覧/.exec(text)?.[0] ?? "");
  const fronts = titles.flatMap((title, n) => (title === "" ? [] : [n % 2]));
  expect(fronts).toEqual([0, 0, 0, 0]);
  expect(read.pages.at(-1)?.roles).toEqual(expect.arrayContaining(["Table", "TH", "TD"]));
});

test("markup in a name or title is printed as it stands", async () => {
  const { pdf } = await printer.printLetters(
    [aLetter({ listing: { title: '#panic("x") *花* $1$ <i>' } })],
    long3Window,
  );
  expect((await readPdf(pdf)).pages[0]?.text).toContain('#panic("x") *花* $1$ <i>');
});

test("a slip for a call says what to say, and has boxes to tick", async () => {
  const { pdf } = await printer.printSlips([slipInWords(aDigest(), aSenior())], letterTexts.slipsTitle);
  const { pages, isTagged } = await readPdf(pdf);
  const text = flat(pages.map((page) => page.text).join(""));
  for (const words of ["試験 花子（シケン ハナコ）さん", "090-9999-0001", "□参加したい", "□留守だった"])
    expect(text).toContain(words);
  expect(isTagged).toBe(true);
});

test("the same letters are the same file", async () => {
  const print = async () => Buffer.from((await printer.printLetters([aLetter()], long3Window)).pdf).toString("base64");
  expect(await print()).toBe(await print());
});

test("characters without a glyph are known beforehand, and are never printed as a blank", async () => {
  expect(printer.missingCharacters("𠮷田 髙﨑 辻󠄀 はなこ")).toEqual(["𠮷", "\u{E0100}"]);
  const letter = aLetter();
  const unprintable = { ...letter, address: { ...letter.address, name: "𠮷田 花子 様" } };
  await expect(printer.printLetters([unprintable], long3Window)).rejects.toThrow();
});
