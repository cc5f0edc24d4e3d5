import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { env } from "../../contract/env.ts";
import type { TableName } from "../../contract/tables.ts";
import type { Clock } from "../../domain/times.ts";
import type { AccessRepository } from "../../ports/access-repository.ts";
import type { AuditTrail } from "../../ports/audit-trail.ts";
import type { CentreRepository } from "../../ports/centre-repository.ts";
import type { DeliveryRepository } from "../../ports/delivery-repository.ts";
import type { ImportRepository } from "../../ports/import-repository.ts";
import type { ListingRepository } from "../../ports/listing-repository.ts";
import type { Logger } from "../../ports/logger.ts";
import type { OrganizationRepository } from "../../ports/organization-repository.ts";
import type { ParticipationRepository } from "../../ports/participation-repository.ts";
import type { PostingRepository } from "../../ports/posting-repository.ts";
import type { SeniorRepository } from "../../ports/senior-repository.ts";
import { documentClient } from "./client.ts";
import { dynamoDbAccessRepository } from "./dynamodb-access-repository.ts";
import { dynamoDbAuditTrail } from "./dynamodb-audit-trail.ts";
import { dynamoDbCentreRepository } from "./dynamodb-centre-repository.ts";
import { dynamoDbDeliveryRepository } from "./dynamodb-delivery-repository.ts";
import { dynamoDbImportRepository } from "./dynamodb-import-repository.ts";
import { dynamoDbListingRepository } from "./dynamodb-listing-repository.ts";
import { dynamoDbOrganizationRepository } from "./dynamodb-organization-repository.ts";
import { dynamoDbParticipationRepository } from "./dynamodb-participation-repository.ts";
import { dynamoDbPostingRepository } from "./dynamodb-posting-repository.ts";
import { dynamoDbSeniorRepository } from "./dynamodb-senior-repository.ts";

interface Repositories {
  readonly access: AccessRepository;
  readonly audit: AuditTrail;
  readonly centres: CentreRepository;
  readonly deliveries: DeliveryRepository;
  readonly imports: ImportRepository;
  readonly postings: PostingRepository;
  readonly listings: ListingRepository;
  readonly organizations: OrganizationRepository;
  readonly participations: ParticipationRepository;
  readonly seniors: SeniorRepository;
}

/** Name of the environment variable that names a table: `SENIORS_TABLE`. */
type Variable<Name extends TableName> = (typeof env)[`${Name}Table`];

type TableNames = Readonly<Record<Variable<TableName>, string>>;

/** The repositories of the tables that an environment names, and of no others. */
type OpenTables<Environment> = {
  readonly [Name in TableName as Variable<Name> extends keyof Environment ? Name : never]: Repositories[Name];
};

interface Tools {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Absent: one by the function's environment. */
  readonly client?: DynamoDBDocumentClient;
}

type Open<Name extends TableName> = (
  client: DynamoDBDocumentClient,
  environment: TableNames,
  tools: Tools,
) => Repositories[Name];

const openers: { readonly [Name in TableName]: Open<Name> } = {
  access: (client, environment, { clock }) => dynamoDbAccessRepository(client, environment, clock),
  audit: dynamoDbAuditTrail,
  centres: (client, environment, { logger }) => dynamoDbCentreRepository(client, environment, logger),
  deliveries: (client, environment, { logger }) => dynamoDbDeliveryRepository(client, environment, logger),
  imports: (client, environment, { logger }) => dynamoDbImportRepository(client, environment, logger),
  postings: (client, environment, { logger }) => dynamoDbPostingRepository(client, environment, logger),
  listings: (client, environment, { logger }) => dynamoDbListingRepository(client, environment, logger),
  organizations: (client, environment, { logger }) => dynamoDbOrganizationRepository(client, environment, logger),
  participations: (client, environment, { logger }) => dynamoDbParticipationRepository(client, environment, logger),
  seniors: (client, environment, { logger }) => dynamoDbSeniorRepository(client, environment, logger),
};

/**
 * Repositories for a function's entry, by the names that use cases call them: those of the tables that its environment
 * names. A function that was not told of a table has no repository of it, which the compiler sees.
 */
export const openTables = <Environment extends Partial<TableNames>>(
  environment: Environment,
  tools: Tools,
): OpenTables<Environment> => {
  const client = tools.client ?? documentClient();
  const named = (Object.keys(openers) as TableName[]).filter((name) => environment[env[`${name}Table`]] !== undefined);
  return Object.fromEntries(
    // Each opener reads the names of its own tables only, and those are there.
    named.map((name) => [name, openers[name](client, environment as TableNames, tools)]),
  ) as OpenTables<Environment>;
};
