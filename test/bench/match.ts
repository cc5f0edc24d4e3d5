import { measureNight, type Size } from "./match/measure-night.ts";
import { readOptions } from "./match/options.ts";
import { nightLines, nightSeconds, resultOf, rivalLine } from "./match/report.ts";
import { sideBySide } from "./match/rivals/side-by-side.ts";

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const gridSeniors = [10_000, 100_000, 1_000_000, 3_000_000] as const;
const gridListings = [1_000, 5_000, 20_000] as const;

const sizesOf = ({ grid, ...size }: Size & { grid: boolean }): Size[] =>
  grid ? gridSeniors.flatMap((seniors) => gridListings.map((listings) => ({ ...size, seniors, listings }))) : [size];

/** Measures the matcher: `npm run bench -- match`; see `match/options.ts`. */
export const run = async (args: string[]): Promise<void> => {
  const options = readOptions(args);
  for (const size of sizesOf(options)) {
    const night = await measureNight(size);
    const measured = { seconds: nightSeconds(night), peakMB: night.peakMB, agreement: night.checkedShare };
    if (options.json) print(JSON.stringify(resultOf("ikigai-link", size, measured)));
    else print(nightLines(size, night).join("\n"));
    for await (const figures of sideBySide(options.rivals, size, night)) {
      if (!options.json) print(rivalLine(figures, measured.seconds));
      else if (figures.measured) print(JSON.stringify(resultOf(figures.engine, size, figures.measured)));
    }
  }
};
