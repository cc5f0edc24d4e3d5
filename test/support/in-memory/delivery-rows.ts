import type { Delivery, DeliveryState } from "../../../shared/domain/delivery.ts";
import type { CentreId, SeniorId } from "../../../shared/domain/ids.ts";
import type { DeliveryKey } from "../../../shared/ports/delivery-repository.ts";

const seniorKeyOf = ({ centreId, seniorId }: Pick<DeliveryKey, "centreId" | "seniorId">): string =>
  `${centreId}#${seniorId}`;
const keyOf = (key: DeliveryKey): string => `${seniorKeyOf(key)}#${key.cycle}`;
const stateKeyOf = (centreId: CentreId, state: DeliveryState): string => `${centreId}#${state}`;
const bySince = (a: Delivery, b: Delivery): number => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0);

/** Deliveries with the indexes that the table has, so that a simulation of very many stays quick. Rows are frozen, not copied. */
export const deliveryRows = (initial: readonly Delivery[]) => {
  const rows = new Map<string, Delivery>();
  const byState = new Map<string, Set<string>>();
  const bySenior = new Map<string, Set<string>>();

  const indexed = (index: Map<string, Set<string>>, key: string): Set<string> => {
    const found = index.get(key) ?? new Set<string>();
    index.set(key, found);
    return found;
  };

  const put = (delivery: Delivery): void => {
    const key = keyOf(delivery);
    const before = rows.get(key);
    if (before) indexed(byState, stateKeyOf(before.centreId, before.state)).delete(key);
    indexed(byState, stateKeyOf(delivery.centreId, delivery.state)).add(key);
    indexed(bySenior, seniorKeyOf(delivery)).add(key);
    rows.set(key, Object.freeze({ ...delivery }));
  };

  const rowsOf = (keys: ReadonlySet<string> = new Set()): Delivery[] =>
    [...keys].flatMap((key) => {
      const row = rows.get(key);
      return row ? [row] : [];
    });

  for (const delivery of initial) put(delivery);
  return {
    put,
    get: (key: DeliveryKey): Delivery | undefined => rows.get(keyOf(key)),
    all: (): Delivery[] => [...rows.values()],
    listByState: async function* (centreId: CentreId, state: DeliveryState, from = "") {
      const rows = rowsOf(byState.get(stateKeyOf(centreId, state)));
      yield* rows.filter(({ since }) => since >= from).sort(bySince);
    },
    listBySenior: async function* (centreId: CentreId, seniorId: SeniorId) {
      yield* rowsOf(bySenior.get(seniorKeyOf({ centreId, seniorId }))).sort((a, b) => (a.cycle < b.cycle ? 1 : -1));
    },
  };
};
