import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Schedule } from "../../shared/domain/listing.ts";
import { classifyRow } from "../../shared/domain/listing-import/classify-row.ts";
import type { ReadRow } from "../../shared/domain/listing-import/read-rows.ts";
import { type Label, type LabelledRow, readLabelledRows, readLabels } from "./labels.ts";

interface Share {
  readonly right: number;
  readonly of: number;
}

const shareOf = (
  rows: readonly LabelledRow[],
  asked: (label: Label) => boolean,
  right: (row: LabelledRow) => boolean,
): Share => {
  const compared = rows.filter(({ label }) => asked(label));
  return { right: compared.filter(right).length, of: compared.length };
};

const ratio = ({ right, of }: Share): number => (of === 0 ? 0 : Math.round((right / of) * 10_000) / 10_000);

const notForSeniors = new Set(["children", "families", "young", "members"]);

/** Whether the import takes a row for one that people of 60 and over can join. */
export const fitsSeniors = ({ draft }: ReadRow): boolean => {
  const { maxAge = 120 } = draft.terms.eligibility;
  return !notForSeniors.has(draft.audience) && maxAge >= 50 && !draft.doubts.includes("audience_unclear");
};

const rightCodes = ({ primary, alt1, alt2 }: Label): string[] => [primary, alt1, alt2].filter((code) => code !== "");
const primaryOf = ({ row }: LabelledRow): string => row.draft.terms.taxonomy.primary;

const regularityOf = ({ type, dates, rrule, startsOn, endsOn }: Schedule): Label["regularity"] => {
  if (rrule || type === "weekly" || type === "monthly" || dates.length > 1) return "regular";
  if (dates.length === 1) return "one_off";
  return startsOn || endsOn ? "period" : "unknown";
};

const settingOf = ({ draft }: ReadRow): string => {
  const { setting } = draft.terms.demands;
  return setting === "online" || setting === "home" ? "unknown" : setting;
};

const firstDayOf = ({ draft }: ReadRow): string => draft.terms.schedule.startsOn ?? draft.terms.schedule.dates[0] ?? "";

const windowMs = 400;

/** Rows that are classified over and over for a moment. */
const rateOf = (rows: readonly LabelledRow[]): number => {
  const started = performance.now();
  let done = 0;
  while (performance.now() - started < windowMs) {
    for (const { row } of rows) classifyRow(row.cells, row.draft.terms.place);
    done += rows.length;
  }
  return done / ((performance.now() - started) / 1_000);
};

/** The best of a few moments: in the others the machine had something else to do. */
const rowsPerSecond = (rows: readonly LabelledRow[]): number =>
  Math.round(Math.max(...Array.from({ length: 6 }, () => rateOf(rows))));

const isSaid = (value: string): boolean => value !== "" && value !== "unknown";

const figuresOf = (rows: readonly LabelledRow[]) => {
  const judged = rows.filter(({ label }) => label.fits_seniors !== "unclear");
  const taken = judged.filter(({ row }) => fitsSeniors(row));
  const wanted = judged.filter(({ label }) => label.fits_seniors === "yes");
  const both = taken.filter(({ label }) => label.fits_seniors === "yes").length;
  return {
    rows: rows.length,
    primaryAccuracy: ratio(
      shareOf(
        rows,
        () => true,
        (one) => rightCodes(one.label).includes(primaryOf(one)),
      ),
    ),
    fitsSeniorsPrecision: ratio({ right: both, of: taken.length }),
    fitsSeniorsRecall: ratio({ right: both, of: wanted.length }),
    rowsPerSecond: rows.length === 0 ? 0 : rowsPerSecond(rows),
    regularity: ratio(
      shareOf(
        rows,
        ({ regularity }) => isSaid(regularity),
        ({ label, row }) => regularityOf(row.draft.terms.schedule) === label.regularity,
      ),
    ),
    setting: ratio(
      shareOf(
        rows,
        ({ indoor_outdoor }) => isSaid(indoor_outdoor),
        ({ label, row }) => settingOf(row) === label.indoor_outdoor,
      ),
    ),
    fee: ratio(
      shareOf(
        rows,
        ({ free_paid }) => isSaid(free_paid),
        ({ label, row }) => row.draft.terms.fee.status === label.free_paid,
      ),
    ),
    startDate: ratio(
      shareOf(
        rows,
        ({ start_date }) => start_date !== "",
        ({ label, row }) => firstDayOf(row) === label.start_date,
      ),
    ),
  };
};

/** A row that was understood otherwise than its label says, with the words that decided. */
const differences = (rows: readonly LabelledRow[]): string[] =>
  rows.flatMap((one) => {
    const { label, row } = one;
    const told = `${label.title.slice(0, 40)}  [${row.draft.evidence.join(" ")}]`;
    const wrong = rightCodes(label).includes(primaryOf(one))
      ? []
      : [`${rightCodes(label).join("/")} → ${primaryOf(one)}  ${told}`];
    const fits = fitsSeniors(row) ? "yes" : "no";
    const misfit =
      label.fits_seniors === "unclear" || label.fits_seniors === fits
        ? []
        : [`fits ${label.fits_seniors} → ${fits} (${row.draft.audience})  ${told}`];
    const day =
      label.start_date === "" || firstDayOf(row) === label.start_date
        ? []
        : [`day ${label.start_date} → ${firstDayOf(row)}  ${told}`];
    const said: readonly [string, string, string][] = [
      ["setting", label.indoor_outdoor, settingOf(row)],
      ["fee", label.free_paid, row.draft.terms.fee.status],
      ["regularity", label.regularity, regularityOf(row.draft.terms.schedule)],
    ];
    const others = said
      .filter(([, wanted, got]) => isSaid(wanted) && wanted !== got)
      .map(([name, wanted, got]) => `${name} ${wanted} → ${got}  ${told}`);
    return [...wrong, ...misfit, ...day, ...others];
  });

const heldBack = join(import.meta.dirname, "..", "data", "listing-labels", "held-back.csv");

/**
 * Compares what the import understands of event lists with what a person read in the same rows.
 * `--labels <csv>` (the third that was held back where none is given), `--data <folder>` (MUNICIPAL_DATA), `--json`,
 * `--differences`.
 */
export const run = async (args: string[]): Promise<void> => {
  const { values } = parseArgs({
    args,
    options: {
      labels: { type: "string", default: heldBack },
      data: { type: "string", default: process.env.MUNICIPAL_DATA ?? "" },
      json: { type: "boolean", default: false },
      differences: { type: "boolean", default: false },
    },
  });
  if (values.data === "") throw new Error("--data <folder of the event lists>");
  const { rows, missing } = await readLabelledRows(readLabels(values.labels), values.data, "2022-01-20");
  const figures = { ...figuresOf(rows), missing: missing.length };
  if (values.differences) for (const line of differences(rows)) process.stdout.write(`${line}\n`);
  process.stdout.write(
    values.json
      ? `${JSON.stringify(figures)}\n`
      : `${Object.entries(figures)
          .map(([name, value]) => `${name}: ${value}`)
          .join("\n")}\n`,
  );
};
