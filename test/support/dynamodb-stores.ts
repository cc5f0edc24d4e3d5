import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { openTables } from "../../shared/adapters/dynamodb/open-tables.ts";
import { type AuditEntry, auditEntrySchema } from "../../shared/domain/audit.ts";
import type { AccessRepository } from "../../shared/ports/access-repository.ts";
import type { AuditTrail } from "../../shared/ports/audit-trail.ts";
import type { CentreRepository } from "../../shared/ports/centre-repository.ts";
import type { DeliveryRepository } from "../../shared/ports/delivery-repository.ts";
import type { ImportRepository } from "../../shared/ports/import-repository.ts";
import type { ListingRepository } from "../../shared/ports/listing-repository.ts";
import type { OrganizationRepository } from "../../shared/ports/organization-repository.ts";
import type { ParticipationRepository } from "../../shared/ports/participation-repository.ts";
import type { PostingRepository } from "../../shared/ports/posting-repository.ts";
import type { SeniorRepository } from "../../shared/ports/senior-repository.ts";
import type { TestDatabase } from "./dynoxide.ts";
import { type FixedClock, fixedClock } from "./fixed-clock.ts";
import { capturingLogger } from "./in-memory/logger.ts";

/** All repositories over one empty store. */
export interface Stores {
  readonly clock: FixedClock;
  readonly access: AccessRepository;
  readonly audit: AuditTrail;
  /** The audit lines that are there, by time. */
  auditEntries(): Promise<AuditEntry[]>;
  readonly centres: CentreRepository;
  readonly deliveries: DeliveryRepository;
  readonly imports: ImportRepository;
  readonly postings: PostingRepository;
  readonly listings: ListingRepository;
  readonly organizations: OrganizationRepository;
  readonly participations: ParticipationRepository;
  readonly seniors: SeniorRepository;
}

export const dynamoDbStores = async (
  { client, newTables }: Pick<TestDatabase, "client" | "newTables">,
  logger = capturingLogger(),
): Promise<Stores> => {
  const clock = fixedClock();
  const environment = await newTables();
  return {
    clock,
    ...openTables(environment, { client, clock, logger }),
    auditEntries: async () => {
      const { Items = [] } = await client.send(new ScanCommand({ TableName: environment.AUDIT_TABLE }));
      return Items.map((item) => auditEntrySchema.parse(item)).sort((a, b) => a.at.localeCompare(b.at));
    },
  };
};
