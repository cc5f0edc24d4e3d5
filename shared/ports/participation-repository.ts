import type { AuditEntry } from "../domain/audit.ts";
import type { CentreId, ListingId, SeniorId } from "../domain/ids.ts";
import type { Participation, ParticipationState } from "../domain/participation.ts";

export interface ParticipationRepository {
  find(centreId: CentreId, seniorId: SeniorId, listingId: ListingId): Promise<Participation | undefined>;
  /** Adds (version 1) or changes it, together with its audit line. @throws WrongState if somebody else was faster */
  save(participation: Participation, audit: AuditEntry): Promise<void>;
  listBySenior(centreId: CentreId, seniorId: SeniorId): AsyncIterable<Participation>;
  listByListing(listingId: ListingId): AsyncIterable<Participation>;
  /** Participations of a centre in a state, longest unchanged first. @param from earliest change that is wanted */
  listByCentre(centreId: CentreId, state: ParticipationState, from?: string): AsyncIterable<Participation>;
}
