import type { PostalCodes, PostalTown } from "../../../shared/ports/postal-codes.ts";

const ojiHoncho: PostalTown = {
  prefecture: "東京都",
  cityAndCounty: "北区",
  town: "王子本町",
  location: {
    localGovernmentCode: "131172",
    town: "王子本町",
    coordinates: { latitude: 35.7537, longitude: 139.7345 },
    precision: "town",
  },
};

/** Knows 114-0022 (王子本町), and whatever else a test gives it. */
export const inMemoryPostalCodes = (towns: Readonly<Record<string, readonly PostalTown[]>> = {}): PostalCodes => {
  const known: Readonly<Record<string, readonly PostalTown[]>> = { "1140022": [ojiHoncho], ...towns };
  return { lookUp: async (postalCode) => [...(known[postalCode] ?? [])] };
};
