/** Japan's fiscal year of a JST date: April to March, named by its April. */
export const fiscalYearOf = (date: string): number => {
  const year = Number(date.slice(0, 4));
  return date.slice(5, 7) < "04" ? year - 1 : year;
};

/** Its first day. */
export const fiscalYearStart = (fiscalYear: number): string => `${fiscalYear}-04-01`;
