import type { Samples } from "../seed.ts";

/** What a new local cloud is filled with. */
export const samples: Samples = { centres: [], listingFiles: [], memberLists: [] };
