import type { Clock } from "../../../shared/domain/times.ts";
import type { CentreRepository } from "../../../shared/ports/centre-repository.ts";
import type { searchListings } from "../../../shared/usecases/search-listings.ts";
import type { showListing } from "../../../shared/usecases/show-listing.ts";

/** What the routes of this function are made of. */
export interface Dependencies {
  readonly search: ReturnType<typeof searchListings>;
  readonly show: ReturnType<typeof showListing>;
  readonly centres: Pick<CentreRepository, "list">;
  readonly clock: Clock;
  readonly publicOrigin: string;
}
