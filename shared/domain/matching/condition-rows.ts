import { dayCount } from "./bit-sums.ts";
import { type Cell, cell, type ListingTable, rowCells } from "./listing-columns.ts";
import { type ListingRows, listingRows, mark, type RowRule, type RowsByValue } from "./listing-rows.ts";
import { type Own, own } from "./people-columns.ts";

/** Makes a rule of the listings' numbers. */
type Rule = (listings: ListingTable) => RowRule;
type AmountRule = readonly [mine: Own, isBroken: Rule];

/** One number of each listing, side by side: a row is made by going through it once. */
const columnOf = ({ cells, count }: ListingTable, name: Cell): Int32Array => {
  const column = new Int32Array(count);
  for (let l = 0; l < count; l += 1) column[l] = cells[l * rowCells + cell[name]] as number;
  return column;
};

const isAbove =
  (name: Cell): Rule =>
  (listings) => {
    const column = columnOf(listings, name);
    return (mine, row) => {
      for (let l = 0; l < column.length; l += 1) mark(row, l, (column[l] as number) > mine);
    };
  };

const isBelow =
  (name: Cell): Rule =>
  (listings) => {
    const column = columnOf(listings, name);
    return (mine, row) => {
      for (let l = 0; l < column.length; l += 1) mark(row, l, (column[l] as number) < mine);
    };
  };

const hardAmounts: readonly AmountRule[] = [
  ["load", isAbove("load")],
  ["costHardYen", isAbove("feeYen")],
  ["minHourlyYen", isBelow("hourlyYen")],
  ["oldest", isAbove("minAge")],
  ["youngest", isBelow("maxAge")],
];

const softAmounts: readonly AmountRule[] = [
  ["maxDaysPerWeek", isAbove("daysPerWeek")],
  ["maxSessionMinutes", isAbove("sessionMinutes")],
  ["hopedHourlyYen", isBelow("hourlyYen")],
  ["costSoftYen", isAbove("feeYen")],
  ["groupSizeMax", isAbove("groupSize")],
  ["startBy", isAbove("beginsOn")],
];

const hasNumber =
  (low: Cell, high: Cell): Rule =>
  (listings) => {
    const sets = [columnOf(listings, low), columnOf(listings, high)] as const;
    return (number, row) => {
      const set = number < 32 ? sets[0] : sets[1];
      for (let l = 0; l < set.length; l += 1) mark(row, l, (((set[l] as number) >>> (number & 31)) & 1) === 1);
    };
  };

const isOutside: Rule = (listings) => {
  const column = columnOf(listings, "codeGroups");
  return (groups, row) => {
    for (let l = 0; l < column.length; l += 1) mark(row, l, ((column[l] as number) & groups) === 0);
  };
};

/** Whether too few days are good in a band that is needed. Where days and several bands go together, see `closer-look.ts`. */
const hasTooFewDays =
  (bandSet: number): Rule =>
  (listings) => {
    const [sets, days, required] = [
      columnOf(listings, "bandSet"),
      columnOf(listings, "days"),
      columnOf(listings, "required"),
    ];
    const toChoose = columnOf(listings, "bandsToChoose");
    const needing = Int32Array.from(sets.keys()).filter((l) => (sets[l] as number) & bandSet && toChoose[l] === 0);
    return (goodDays, row) => {
      for (const l of needing) mark(row, l, dayCount((days[l] as number) & goodDays) < (required[l] as number));
    };
  };

const singleBands = [1, 2, 4] as const;

/** A rule for one of the person's numbers, by its place in their row. */
interface AmountRow {
  readonly place: number;
  readonly rows: RowsByValue;
}

/** For each condition, the rows of listings that break it; see `listing-rows.ts`. Made once a run, as people ask for them. */
export interface ConditionRows extends Pick<ListingRows, "bits" | "needed"> {
  readonly hard: readonly AmountRow[];
  readonly soft: readonly AmountRow[];
  /** By the number of a code or a flag: those that have it. */
  readonly withCode: RowsByValue;
  readonly withFlag: RowsByValue;
  /** Those with no code of these groups. */
  readonly outside: RowsByValue;
  /** Those at a time when too few days are good, for each band. */
  readonly late: readonly { readonly bandSet: number; readonly rows: RowsByValue }[];
}

export const conditionRows = (listings: ListingTable): ConditionRows => {
  const { bits, needed, breaking } = listingRows(listings);
  const amounts = (rules: readonly AmountRule[]): AmountRow[] =>
    rules.map(([name, isBroken]) => ({ place: own[name], rows: breaking(isBroken(listings)) }));
  return {
    bits,
    needed,
    hard: amounts(hardAmounts),
    soft: amounts(softAmounts),
    withCode: breaking(hasNumber("codesLow", "codesHigh")(listings)),
    withFlag: breaking(hasNumber("flagsLow", "flagsHigh")(listings)),
    outside: breaking(isOutside(listings)),
    late: singleBands.map((bandSet) => ({ bandSet, rows: breaking(hasTooFewDays(bandSet)(listings)) })),
  };
};
