import { memberRequests } from "../demo/register-people.ts";
import type { Samples } from "../seed.ts";
import { sampleCentres } from "./centres.ts";
import { sampleListingFiles } from "./listing-files.ts";
import { sampleMembers } from "./members.ts";

const japanIsAhead = 9 * 3_600_000;
const now = new Date();
const today = new Date(now.getTime() + japanIsAhead).toISOString().slice(0, 10);

/** What a new local cloud is filled with: three centres, lists of three municipalities, some sixty people; all invented. */
export const samples: Samples = {
  centres: sampleCentres,
  listingFiles: sampleListingFiles(today),
  memberLists: memberRequests(sampleMembers(), now),
};
