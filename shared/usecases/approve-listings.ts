import { NotFound, NotPublishable, WrongState } from "../domain/errors.ts";
import type { ListingId } from "../domain/ids.ts";
import type { StaffMember } from "../domain/staff.ts";
import { reviewListing } from "./review-listing.ts";

/** A listing as the person saw it. */
interface SeenListing {
  readonly listingId: ListingId;
  readonly version: number;
}

const isObstacle = (error: unknown): boolean =>
  error instanceof WrongState || error instanceof NotPublishable || error instanceof NotFound;

/**
 * Approves listings that a person looked at together, each as if it were approved by itself. What changed meanwhile,
 * ended, or is another centre's stays as it is and is counted.
 */
export const approveListings =
  (deps: Parameters<typeof reviewListing>[0]) =>
  async (staff: StaffMember, seen: readonly SeenListing[]): Promise<{ approved: number; left: number }> => {
    const review = reviewListing(deps);
    const decision = { decision: "approved", reasons: [], message: "" } as const;
    let approved = 0;
    for (const { listingId, version } of seen) {
      try {
        await review({ staff, listingId, version, decision });
        approved += 1;
      } catch (error) {
        if (!isObstacle(error)) throw error;
      }
    }
    return { approved, left: seen.length - approved };
  };
