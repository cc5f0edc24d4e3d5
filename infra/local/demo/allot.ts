/** Shares out `total` places by weight, largest remainders first: the shares are whole and add up. */
export const allot = <Item extends { readonly people: number }>(
  items: readonly Item[],
  total: number,
): { item: Item; count: number }[] => {
  const weight = items.reduce((sum, { people }) => sum + people, 0);
  const shares = items.map((item) => ({ item, exact: (item.people / weight) * total }));
  const whole = shares.map((share) => ({ ...share, count: Math.floor(share.exact) }));
  const left = total - whole.reduce((sum, { count }) => sum + count, 0);
  const luckiest = new Set(
    [...whole]
      .sort((a, b) => b.exact - b.count - (a.exact - a.count))
      .slice(0, left)
      .map(({ item }) => item),
  );
  return whole.map(({ item, count }) => ({ item, count: count + (luckiest.has(item) ? 1 : 0) }));
};
