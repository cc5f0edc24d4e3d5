import { dayCount } from "./bit-sums.ts";
import { type Cell, cell, type ListingTable } from "./listing-columns.ts";
import { type ListingRows, listingRows, type RowsByValue } from "./listing-rows.ts";
import { type Own, own } from "./people-columns.ts";

/** Whether a listing's numbers break a rule for a person's number. */
type Rule = (mine: number, cells: Int32Array, row: number) => boolean;
type AmountRule = readonly [mine: Own, isBroken: Rule];

const isAbove =
  (name: Cell): Rule =>
  (mine, cells, row) =>
    (cells[row + cell[name]] as number) > mine;

const isBelow =
  (name: Cell): Rule =>
  (mine, cells, row) =>
    (cells[row + cell[name]] as number) < mine;

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
  (number, cells, row) =>
    (((cells[row + cell[number < 32 ? low : high]] as number) >>> (number & 31)) & 1) === 1;

const isOutside: Rule = (groups, cells, row) => ((cells[row + cell.codeGroups] as number) & groups) === 0;

/** Whether too few days are good in a band that is needed. Where days and several bands go together, see `closer-look.ts`. */
const hasTooFewDays =
  (bandSet: number): Rule =>
  (goodDays, cells, row) =>
    ((cells[row + cell.bandSet] as number) & bandSet) !== 0 &&
    cells[row + cell.bandsToChoose] === 0 &&
    dayCount((cells[row + cell.days] as number) & goodDays) < (cells[row + cell.required] as number);

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
    rules.map(([name, isBroken]) => ({ place: own[name], rows: breaking(isBroken) }));
  return {
    bits,
    needed,
    hard: amounts(hardAmounts),
    soft: amounts(softAmounts),
    withCode: breaking(hasNumber("codesLow", "codesHigh")),
    withFlag: breaking(hasNumber("flagsLow", "flagsHigh")),
    outside: breaking(isOutside),
    late: singleBands.map((bandSet) => ({ bandSet, rows: breaking(hasTooFewDays(bandSet)) })),
  };
};
