import { afterAll, beforeAll, describe } from "vitest";
import { dynamoDbStores, type Stores } from "./dynamodb-stores.ts";
import { startDynoxide, type TestDatabase } from "./dynoxide.ts";
import { fixedClock } from "./fixed-clock.ts";
import { inMemoryAccess } from "./in-memory/access-repository.ts";
import { inMemoryAuditTrail } from "./in-memory/audit-trail.ts";
import { inMemoryCentres } from "./in-memory/centre-repository.ts";
import { inMemoryDeliveries } from "./in-memory/delivery-repository.ts";
import { inMemoryImports } from "./in-memory/import-repository.ts";
import { inMemoryListings } from "./in-memory/listing-repository.ts";
import { inMemoryOrganizations } from "./in-memory/organization-repository.ts";
import { inMemoryParticipations } from "./in-memory/participation-repository.ts";
import { inMemoryPostings } from "./in-memory/posting-repository.ts";
import { inMemorySeniors } from "./in-memory/senior-repository.ts";

const inMemoryStores = async (): Promise<Stores> => {
  const clock = fixedClock();
  const audit = inMemoryAuditTrail();
  const seniors = inMemorySeniors([], audit);
  const listings = inMemoryListings([], audit);
  return {
    clock,
    audit,
    seniors,
    access: inMemoryAccess(clock),
    auditEntries: async () => audit.entries,
    centres: inMemoryCentres(),
    deliveries: inMemoryDeliveries(seniors, [], audit, listings),
    imports: inMemoryImports(),
    postings: inMemoryPostings(audit),
    listings,
    organizations: inMemoryOrganizations([], audit),
    participations: inMemoryParticipations([], audit),
  };
};

/** Runs the same cases on the fakes and on DynamoDB's engine, so that a test on fakes says something of the real thing. */
export const describeStores = (port: string, cases: (newStores: () => Promise<Stores>) => void): void => {
  describe(`${port} in memory`, () => cases(inMemoryStores));

  describe(`${port} in DynamoDB`, () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await startDynoxide();
    });
    afterAll(() => database.stop());
    cases(() => dynamoDbStores(database));
  });
};

export const collect = async <T>(rows: AsyncIterable<T>): Promise<T[]> => {
  const collected: T[] = [];
  for await (const row of rows) collected.push(row);
  return collected;
};
