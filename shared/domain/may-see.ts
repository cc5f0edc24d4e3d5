import type { Listing } from "./listing.ts";
import type { StaffMember } from "./staff.ts";

/** Listings that are shown to everybody, and those of the staff member's own centre. */
export const maySee = (staff: StaffMember, { state, centreId }: Listing): boolean =>
  state === "published" || centreId === staff.centreId;
