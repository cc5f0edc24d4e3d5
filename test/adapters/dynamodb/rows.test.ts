import { PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dynamoDbListingRepository } from "../../../shared/adapters/dynamodb/dynamodb-listing-repository.ts";
import { dynamoDbSeniorRepository } from "../../../shared/adapters/dynamodb/dynamodb-senior-repository.ts";
import { encodeMatchHistory, noHistory } from "../../../shared/domain/matching/match-history.ts";
import { matchProfile } from "../../../shared/domain/matching/match-profile.ts";
import { encodeMatchRecord } from "../../../shared/domain/matching/match-record.ts";
import { aListing, anAuditEntry, aSenior } from "../../support/builders.ts";
import { startDynoxide, type TestDatabase } from "../../support/dynoxide.ts";
import { idOf } from "../../support/fixed-ids.ts";
import { capturingLogger } from "../../support/in-memory/logger.ts";
import { collect } from "../../support/stores.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await startDynoxide();
});
afterAll(() => database.stop());

const newSeniors = async () => {
  const environment = await database.newTables();
  const logger = capturingLogger();
  return { environment, logger, seniors: dynamoDbSeniorRepository(database.client, environment, logger) };
};

test("a row that does not fit is skipped in a list and logged by its key, without the person's data", async () => {
  const { environment, logger, seniors } = await newSeniors();
  const [good, bad] = [aSenior(), aSenior({ seniorId: idOf(1) })];
  for (const senior of [good, bad]) await seniors.add(senior, anAuditEntry());
  const key = { seniorKey: `kita#${bad.seniorId}`, item: "profile" };
  const spoilt = { ...bad, ...key, nameKana: "シケン ハナコ", rhythm: "hourly" };
  await database.client.send(new PutCommand({ TableName: environment.SENIORS_TABLE, Item: spoilt }));

  expect(await collect(seniors.listByName(good.centreId))).toEqual([good]);
  expect(logger.entries[0]).toMatchObject({
    message: "row_skipped",
    fields: { table: "seniors", key: `kita#${bad.seniorId} profile`, paths: "rhythm:invalid_value" },
  });
  expect(logger.text()).not.toMatch(/花子|ハナコ|docomo|999/);
  await expect(seniors.get(bad.centreId, bad.seniorId)).rejects.toThrow("Invalid option");
});

test("a row of nobody does not keep the matcher from the others", async () => {
  const { environment, logger, seniors } = await newSeniors();
  const senior = aSenior();
  await seniors.add(senior, anAuditEntry());
  const [row] = await collect(seniors.listMatchRowsOf(senior.centreId));
  const nobody = { seniorKey: "kita#nobody", item: "match", matchShard: "match#0", record: row?.record };
  await database.client.send(new PutCommand({ TableName: environment.SENIORS_TABLE, Item: nobody }));

  const read = (await collect(seniors.listMatchRows(0, 1))).flat();
  expect(read.map(({ seniorId }) => seniorId)).toEqual([senior.seniorId]);
  expect(logger.entries[0]).toMatchObject({ message: "row_skipped", fields: { key: "kita#nobody match" } });
});

test("the matcher's rows are read as they were written, through all pages, and what is cut off is left out", async () => {
  const { environment, logger, seniors } = await newSeniors();
  const record = encodeMatchRecord(matchProfile(aSenior()));
  const shown = new Map(
    Array.from({ length: 2000 }, (_, n) => [aListing({ listingId: idOf(n) }).listingId, "2026-11-25"]),
  );
  const history = encodeMatchHistory({ ...noHistory, shown });
  const ids = Array.from({ length: 80 }, (_, n) => idOf(n));
  const put = (seniorId: string, bytes: object) =>
    database.client.send(
      new PutCommand({
        TableName: environment.SENIORS_TABLE,
        Item: { seniorKey: `kita#${seniorId}`, item: "match", matchShard: "match#0", record, history, ...bytes },
      }),
    );
  for (const seniorId of ids) await put(seniorId, {});
  await put(idOf(100), { record: record.subarray(0, -1) });
  await put(idOf(101), { history: history.subarray(0, -1) });

  const pages = await collect(seniors.listMatchRows(0, 1));
  const rows = pages.flat();
  expect(pages.filter(({ length }) => length > 0).length).toBeGreaterThan(1);
  expect(rows.map(({ seniorId }) => seniorId)).toEqual(ids);
  expect(rows.every((row) => Buffer.compare(row.record, record) === 0)).toBe(true);
  expect(rows.every((row) => Buffer.compare(row.history, history) === 0)).toBe(true);
  expect(logger.entries.map(({ fields }) => fields?.key)).toEqual([
    `kita#${idOf(100)} match`,
    `kita#${idOf(101)} match`,
  ]);
});

test("a list longer than a page of DynamoDB is followed to its end", async () => {
  const environment = await database.newTables();
  const listings = dynamoDbListingRepository(database.client, environment, capturingLogger());
  const long = "長い説明".repeat(1250);
  const added = Array.from({ length: 90 }, (_, n) => aListing({ listingId: idOf(n), description: long }));
  for (const listing of added) await listings.add(listing);
  expect(await collect(listings.listOpenByMunicipality("131172", "2026-11-25"))).toHaveLength(90);
});

test("an open row whose id is none keeps nobody from the ids of the others", async () => {
  const environment = await database.newTables();
  const listings = dynamoDbListingRepository(database.client, environment, capturingLogger());
  await listings.add(aListing());
  const Item = { listingId: "no id", item: "current", openShard: "open#0", closesOn: "2026-12-31" };
  await database.client.send(new PutCommand({ TableName: environment.LISTINGS_TABLE, Item }));
  expect(await collect(listings.listOpenIds("2026-11-25"))).toEqual([aListing().listingId]);
});

test("no index key tells a person's address", async () => {
  const { environment, seniors } = await newSeniors();
  await seniors.add(aSenior(), anAuditEntry());
  const { Items = [] } = await database.client.send(new ScanCommand({ TableName: environment.SENIORS_TABLE }));
  const profile = Items.find(({ item }) => item === "profile");
  expect(Items.map(({ item }) => item).sort()).toEqual(["match", "profile"]);
  expect(profile?.contactKey).toMatch(/^kita#[0-9a-f]{64}$/);
});

test("an audit line is filed under its centre and month in Japan, and under its record", async () => {
  const { environment, seniors } = await newSeniors();
  const entry = anAuditEntry({ at: "2026-11-30T15:30:00.000Z", record: { kind: "senior", id: "s-1" } });
  await seniors.add(aSenior(), entry);
  const { Items = [] } = await database.client.send(new ScanCommand({ TableName: environment.AUDIT_TABLE }));
  expect(Items[0]).toMatchObject({ auditKey: "kita#2026-12", recordKey: "senior#s-1" });
  expect(Items[0]?.sequence).toMatch(/^2026-11-30T15:30:00.000Z#[0-9a-f-]{36}$/);
});

test("a function without the audit table may read, and not change", async () => {
  const { SENIORS_TABLE } = await database.newTables();
  const seniors = dynamoDbSeniorRepository(database.client, { SENIORS_TABLE }, capturingLogger());
  expect((await collect(seniors.listMatchRows(0, 1))).flat()).toEqual([]);
  await expect(seniors.add(aSenior(), anAuditEntry())).rejects.toThrow("AUDIT_TABLE");
});
