import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { dynamoDbAccessRepository } from "../../shared/adapters/dynamodb/dynamodb-access-repository.ts";
import { dynamoDbAuditTrail } from "../../shared/adapters/dynamodb/dynamodb-audit-trail.ts";
import { dynamoDbCentreRepository } from "../../shared/adapters/dynamodb/dynamodb-centre-repository.ts";
import { dynamoDbDeliveryRepository } from "../../shared/adapters/dynamodb/dynamodb-delivery-repository.ts";
import { dynamoDbImportRepository } from "../../shared/adapters/dynamodb/dynamodb-import-repository.ts";
import { dynamoDbListingRepository } from "../../shared/adapters/dynamodb/dynamodb-listing-repository.ts";
import { dynamoDbOrganizationRepository } from "../../shared/adapters/dynamodb/dynamodb-organization-repository.ts";
import { dynamoDbParticipationRepository } from "../../shared/adapters/dynamodb/dynamodb-participation-repository.ts";
import { dynamoDbPostingRepository } from "../../shared/adapters/dynamodb/dynamodb-posting-repository.ts";
import { dynamoDbSeniorRepository } from "../../shared/adapters/dynamodb/dynamodb-senior-repository.ts";
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
    access: dynamoDbAccessRepository(client, environment, clock),
    audit: dynamoDbAuditTrail(client, environment),
    auditEntries: async () => {
      const { Items = [] } = await client.send(new ScanCommand({ TableName: environment.AUDIT_TABLE }));
      return Items.map((item) => auditEntrySchema.parse(item)).sort((a, b) => a.at.localeCompare(b.at));
    },
    centres: dynamoDbCentreRepository(client, environment, logger),
    deliveries: dynamoDbDeliveryRepository(client, environment, logger),
    imports: dynamoDbImportRepository(client, environment, logger),
    postings: dynamoDbPostingRepository(client, environment, logger),
    listings: dynamoDbListingRepository(client, environment, logger),
    organizations: dynamoDbOrganizationRepository(client, environment, logger),
    participations: dynamoDbParticipationRepository(client, environment, logger),
    seniors: dynamoDbSeniorRepository(client, environment, logger),
  };
};
