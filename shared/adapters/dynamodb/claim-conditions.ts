import type { ClaimChecks } from "../../ports/delivery-repository.ts";
import { profileKey } from "./senior-keys.ts";
import { suppressionKey } from "./suppression-rows.ts";
import { unchanged } from "./unchanged.ts";
import type { WriteItem } from "./write-together.ts";

/** Tables that functions name that claim. */
interface Environment {
  readonly DELIVERIES_TABLE: string;
  readonly SENIORS_TABLE?: string;
  readonly LISTINGS_TABLE?: string;
}

/** What a claim rests on, as conditions of its transaction. The engine tells of no old item when one fails. */
export const claimConditions = (environment: Environment, checks: ClaimChecks): WriteItem[] => {
  const { DELIVERIES_TABLE, SENIORS_TABLE, LISTINGS_TABLE } = environment;
  if (!SENIORS_TABLE || !LISTINGS_TABLE)
    throw new Error("SENIORS_TABLE and LISTINGS_TABLE are not given to this function, so it may not claim deliveries");
  const { senior, listings, channel, address } = checks;
  return [
    unchanged(SENIORS_TABLE, profileKey(senior), "active", senior.version),
    ...listings.map(({ listingId, version }) =>
      unchanged(LISTINGS_TABLE, { listingId, item: "current" }, "published", version),
    ),
    {
      ConditionCheck: {
        TableName: DELIVERIES_TABLE,
        Key: suppressionKey(senior.centreId, channel, address),
        ConditionExpression: "attribute_not_exists(seniorKey) OR attribute_exists(liftedAt)",
      },
    },
  ];
};
