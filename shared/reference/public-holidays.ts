export const publicHolidaysSource = {
  source: "国民の祝日に関する法律（昭和23年法律第178号）2条・3条",
  effectiveOn: "2022-01-01",
} as const;

/** A day of the month, or the how-manieth Monday; the equinoxes are computed. */
type HolidayRule = { readonly month: number } & ({ readonly day: number } | { readonly monday: number });

const rules: readonly HolidayRule[] = [
  { month: 1, day: 1 },
  { month: 1, monday: 2 },
  { month: 2, day: 11 },
  { month: 2, day: 23 },
  { month: 4, day: 29 },
  { month: 5, day: 3 },
  { month: 5, day: 4 },
  { month: 5, day: 5 },
  { month: 7, monday: 3 },
  { month: 8, day: 11 },
  { month: 9, monday: 3 },
  { month: 10, monday: 2 },
  { month: 11, day: 3 },
  { month: 11, day: 23 },
];

const dayMs = 86_400_000;
const utc = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day);
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const isSunday = (time: number): boolean => new Date(time).getUTCDay() === 0;

const nthMonday = (year: number, month: number, nth: number): number => {
  const first = new Date(utc(year, month, 1)).getUTCDay();
  return utc(year, month, 1 + ((8 - first) % 7) + (nth - 1) * 7);
};

/** Days of the equinoxes in Japan, good from 1980 to 2099 (the formula of the 暦計算 tables). */
const equinox = (year: number, first: number): number =>
  Math.floor(first + 0.242194 * (year - 1980)) - Math.floor((year - 1980) / 4);

const statutory = (year: number): number[] => [
  ...rules.map((rule) => ("day" in rule ? utc(year, rule.month, rule.day) : nthMonday(year, rule.month, rule.monday))),
  utc(year, 3, equinox(year, 20.8431)),
  utc(year, 9, equinox(year, 23.2488)),
];

/** A holiday on a Sunday moves to the next day that is none; a day between two holidays is one. */
const withSubstitutes = (days: readonly number[]): Set<number> => {
  const holidays = new Set(days);
  for (const day of days.filter(isSunday)) {
    let next = day + dayMs;
    while (holidays.has(next)) next += dayMs;
    holidays.add(next);
  }
  for (const day of days) if (days.includes(day + 2 * dayMs) && !isSunday(day + dayMs)) holidays.add(day + dayMs);
  return holidays;
};

const byYear = new Map<number, ReadonlySet<string>>();

const holidaysOf = (year: number): ReadonlySet<string> => {
  const known = byYear.get(year);
  if (known) return known;
  const found = new Set([...withSubstitutes(statutory(year))].map(iso));
  byYear.set(year, found);
  return found;
};

/** Whether a calendar date is a national holiday (国民の祝日・休日), from 2022 on. */
export const isPublicHoliday = (date: string): boolean => holidaysOf(Number(date.slice(0, 4))).has(date);
