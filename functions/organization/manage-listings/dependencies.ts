import type { Notice } from "../../../shared/domain/notice.ts";
import type { Clock, NewId } from "../../../shared/domain/times.ts";
import type { AccessRepository } from "../../../shared/ports/access-repository.ts";
import type { CentreRepository } from "../../../shared/ports/centre-repository.ts";
import type { ListingRepository } from "../../../shared/ports/listing-repository.ts";
import type { OrganizationRepository } from "../../../shared/ports/organization-repository.ts";
import type { ParticipationRepository } from "../../../shared/ports/participation-repository.ts";
import type { PostalCodes } from "../../../shared/ports/postal-codes.ts";
import type { Secret } from "../../../shared/ports/secret.ts";
import type { WorkQueue } from "../../../shared/ports/work-queue.ts";

/** What the routes of this function are made of. */
export interface Dependencies {
  readonly access: AccessRepository;
  readonly centres: Pick<CentreRepository, "get" | "list">;
  readonly organizations: Pick<OrganizationRepository, "find" | "get" | "save">;
  readonly listings: ListingRepository;
  readonly participations: Pick<ParticipationRepository, "listByListing">;
  readonly postalCodes: PostalCodes;
  readonly notices: WorkQueue<Notice>;
  readonly linkKey: Secret;
  readonly newId: NewId;
  readonly clock: Clock;
}
