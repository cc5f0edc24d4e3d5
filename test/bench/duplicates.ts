import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { type ComparedListing, compareEvents, sameEventKeys } from "../../shared/domain/listing-import/same-event.ts";
import { rowReader } from "./labels.ts";

/** What a person said of two rows: about one event, or about two. */
const pairSchema = z.object({
  file_a: z.string().min(1),
  row_a: z.coerce.number().int().min(1),
  file_b: z.string().min(1),
  row_b: z.coerce.number().int().min(1),
  label: z.enum(["same", "different"]),
  title_a: z.string().default(""),
  title_b: z.string().default(""),
});
type PairLabel = z.infer<typeof pairSchema>;

interface Pair {
  readonly label: PairLabel;
  readonly a: ComparedListing;
  readonly b: ComparedListing;
}

const readPairs = (path: string): PairLabel[] => {
  const rows: unknown[] = parse(readFileSync(path), { bom: true, columns: true, relax_column_count: true });
  return rows.map((row) => pairSchema.parse(row));
};

/** As the import decides: what has no key in common is never compared. */
const isFoundSame = ({ a, b }: Pair): boolean => {
  const keys = sameEventKeys(b);
  return sameEventKeys(a).some((key) => keys.includes(key)) && compareEvents(a, b).same;
};

const ratio = (of: number, all: number): number => (all === 0 ? 1 : Math.round((of / all) * 10_000) / 10_000);

const figuresOf = (pairs: readonly Pair[]) => {
  const same = pairs.filter(({ label }) => label.label === "same");
  const found = pairs.filter(isFoundSame);
  const right = found.filter(({ label }) => label.label === "same").length;
  return {
    pairs: pairs.length,
    same: same.length,
    precision: ratio(right, found.length),
    recall: ratio(right, same.length),
  };
};

const windowMs = 400;

const rateOf = (pairs: readonly Pair[]): number => {
  const started = performance.now();
  let done = 0;
  while (performance.now() - started < windowMs) {
    for (const { a, b } of pairs) compareEvents(a, b);
    done += pairs.length;
  }
  return done / ((performance.now() - started) / 1_000);
};

/** The best of a few moments: in the others the machine had something else to do. */
const pairsPerSecond = (pairs: readonly Pair[]): number =>
  pairs.length === 0 ? 0 : Math.round(Math.max(...Array.from({ length: 4 }, () => rateOf(pairs))));

const labelFolder = join(import.meta.dirname, "..", "data", "duplicate-labels");
const ownLabels = { tuned: join(labelFolder, "tuned.csv"), heldBack: join(labelFolder, "held-back.csv") };

const readAll = async (labels: readonly PairLabel[], folder: string): Promise<{ pairs: Pair[]; missing: number }> => {
  const read = rowReader(folder, "2022-01-20");
  const pairs: Pair[] = [];
  for (const label of labels) {
    const a = await read(label.file_a, label.row_a);
    const b = await read(label.file_b, label.row_b);
    if (!a || !b) continue;
    const terms = [a, b].map(({ draft }) => ({ ...draft.terms, municipalityCode: draft.municipalityCode ?? "" }));
    pairs.push({ label, a: terms[0] as ComparedListing, b: terms[1] as ComparedListing });
  }
  return { pairs, missing: labels.length - pairs.length };
};

/** A pair that was judged otherwise than its label says, with what spoke for and against it. */
const mistakes = (pairs: readonly Pair[]): string[] =>
  pairs
    .filter((pair) => isFoundSame(pair) !== (pair.label.label === "same"))
    .map(({ label, a, b }) => {
      const { evidence, against } = compareEvents(a, b);
      return `${label.label} ${against ?? "no key in common"} [${evidence.join(" ")}]  ${a.title} | ${b.title}`;
    });

const flat = (figures: object, prefix = ""): string[] =>
  Object.entries(figures).flatMap(([name, value]) =>
    typeof value === "object" ? flat(value, `${prefix}${name}.`) : [`${prefix}${name}: ${value}`],
  );

/**
 * Compares which rows the import takes for one event with what a person said of the same pairs of rows.
 * `--labels <csv>` (all own labels and the third that was held back where none is given), `--data <folder>`
 * (MUNICIPAL_DATA), `--json`, `--differences`.
 */
export const run = async (args: string[]): Promise<void> => {
  const { values } = parseArgs({
    args,
    options: {
      labels: { type: "string" },
      data: { type: "string", default: process.env.MUNICIPAL_DATA ?? "" },
      json: { type: "boolean", default: false },
      differences: { type: "boolean", default: false },
    },
  });
  if (values.data === "") throw new Error("--data <folder of the event lists>");
  const heldBack = values.labels ? [] : readPairs(ownLabels.heldBack);
  const labels = values.labels ? readPairs(values.labels) : [...readPairs(ownLabels.tuned), ...heldBack];
  const { pairs, missing } = await readAll(labels, values.data);
  const held = new Set(heldBack.map((label) => JSON.stringify(label)));
  const figures = {
    ...figuresOf(pairs),
    ...(values.labels ? {} : { heldBack: figuresOf(pairs.filter(({ label }) => held.has(JSON.stringify(label)))) }),
    pairsPerSecond: pairsPerSecond(pairs),
    missing,
  };
  if (values.differences) {
    const shown = pairs.filter(({ label }) => !held.has(JSON.stringify(label)));
    for (const line of mistakes(shown)) process.stdout.write(`${line}\n`);
  }
  process.stdout.write(values.json ? `${JSON.stringify(figures)}\n` : `${flat(figures).join("\n")}\n`);
};
