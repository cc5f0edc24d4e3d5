import { performance } from "node:perf_hooks";
import { cpuUsage, memoryUsage } from "node:process";
import { parseArgs } from "node:util";
import { typstLetterPrinter } from "../../shared/adapters/letters/typst-letter-printer.ts";
import { long3Window } from "../../shared/domain/letter.ts";
import { pdfResponse } from "../../shared/http/pdf-response.ts";
import { addressListOf, windowAddress } from "../../shared/text/letter.ts";
import type { ReadyLetter } from "../../shared/usecases/prepare-letter.ts";
import { printLettersOnTwoPages } from "../../shared/usecases/print-letters-on-two-pages.ts";
import { aDelivery, aSenior } from "../support/builders.ts";
import { fixedClock } from "../support/fixed-clock.ts";
import { idOf } from "../support/fixed-ids.ts";
import { aDigest } from "../support/letters.ts";

/** Lambda's largest answer, in bytes. */
const largestAnswer = 6 * 1024 * 1024;

const someFamilies = ["佐藤", "髙橋", "渡邉", "﨑山", "小鳥遊"];

const letterOf = (n: number, items: number): ReadyLetter => {
  const name = { ...aSenior().name, familyName: someFamilies[n % someFamilies.length] ?? "", givenName: `花子${n}` };
  const cityBlock = `${1 + (n % 9)}番地${1 + (n % 30)}`;
  const senior = { ...aSenior({ seniorId: idOf(10_000 + n), channel: "post" }), name };
  const receiver = { ...senior, address: { ...senior.address, cityBlock } };
  const address = windowAddress(receiver);
  if (!address) throw new Error("an address that does not fit the window");
  const digest = aDigest({ senior: receiver, items, number: BigInt(n) * 7_919n + 12_345_678_901n });
  return { delivery: aDelivery({ seniorId: idOf(10_000 + n), channel: "post" }), senior: receiver, digest, address };
};

const cpuSecondsSince = (begun: NodeJS.CpuUsage): number => {
  const { user, system } = cpuUsage(begun);
  return Number(((user + system) / 1e6).toFixed(2));
};

/** `npm run bench -- letters [--letters 500] [--items 1..5] [--json]`: letters as one PDF, from the words to what Lambda answers. */
export const run = async (args: string[]): Promise<void> => {
  const { values } = parseArgs({
    args,
    options: {
      letters: { type: "string", default: "500" },
      items: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  const letters = Array.from({ length: Number(values.letters) }, (_, n) =>
    letterOf(n, values.items === undefined ? 1 + (n % 5) : Number(values.items)),
  );
  const printer = typstLetterPrinter();
  const begun = performance.now();
  const cpuBegun = cpuUsage();
  const { pdf, printed } = await printLettersOnTwoPages({
    printer,
    publicOrigin: "https://ikigai.example.lg.jp",
    clock: fixedClock(),
  })(letters, { window: long3Window, listOf: (all) => addressListOf(all.map(({ senior }) => senior)) });
  const printedAt = performance.now();
  const { body } = await pdfResponse(pdf, "letters.pdf");
  const figures = {
    letters: printed.length,
    seconds: Number(((performance.now() - begun) / 1000).toFixed(2)),
    /** Of all cores; on a machine that does other things too, it tells more than the seconds. */
    cpuSeconds: cpuSecondsSince(cpuBegun),
    lettersPerSecond: Math.round((1000 * printed.length) / (printedAt - begun)),
    megabytes: Number((pdf.length / 1e6).toFixed(2)),
    answerMegabytes: Number((body.length / 1e6).toFixed(2)),
    shareOfLargestAnswer: Number((body.length / largestAnswer).toFixed(2)),
    memoryMegabytes: Math.round(memoryUsage().rss / 1e6),
  };
  process.stdout.write(
    values.json
      ? `${JSON.stringify(figures)}\n`
      : `${Object.entries(figures)
          .map(([name, value]) => `  ${name.padEnd(22)}${value}`)
          .join("\n")}\n`,
  );
};
