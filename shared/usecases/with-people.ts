import type { Delivery } from "../domain/delivery.ts";
import type { CentreId } from "../domain/ids.ts";
import type { Senior } from "../domain/senior.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";

/** A digest and whose it is. */
export interface PersonalDelivery {
  readonly delivery: Delivery;
  readonly senior: Senior;
}

/** Digests of a centre with the people they are for, in their order; those whose person is gone are left out. */
export const withPeople = async (
  seniors: Pick<SeniorRepository, "find">,
  centreId: CentreId,
  deliveries: readonly Delivery[],
): Promise<PersonalDelivery[]> => {
  const people = await Promise.all(deliveries.map(({ seniorId }) => seniors.find(centreId, seniorId)));
  return deliveries.flatMap((delivery, n) => {
    const senior = people[n];
    return senior ? [{ delivery, senior }] : [];
  });
};
