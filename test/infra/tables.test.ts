import { describe, expect, test } from "vitest";
import { type TableKeys, tables } from "../../shared/contract/tables.ts";
import { at, resourcesOf } from "../support/templates.ts";

const deployed = resourcesOf("AWS::DynamoDB::Table");

describe.each(deployed.map((table) => [table.id, table] as const))("table %s", (_, table) => {
  test("can be restored to any second of 35 days", () => {
    expect(table.properties.PointInTimeRecoverySpecification).toEqual({
      PointInTimeRecoveryEnabled: true,
      RecoveryPeriodInDays: 35,
    });
  });

  test("is encrypted with a key of ours", () => {
    expect(table.properties.SSESpecification).toMatchObject({ SSEEnabled: true, SSEType: "KMS" });
    expect(at(table.properties.SSESpecification, "KMSMasterKeyId")).toBeDefined();
  });

  test("survives mistakes", () => {
    expect(table.properties.DeletionProtectionEnabled).toBe(true);
    expect([table.deletionPolicy, table.updateReplacePolicy]).toEqual(["Retain", "Retain"]);
  });

  test("is paid by use", () => {
    expect(table.properties.BillingMode).toBe("PAY_PER_REQUEST");
  });
});

test("the tables are those of the contract, with their keys, indexes and expiry", () => {
  const shape = ({ partitionKey, sortKey }: { partitionKey: string; sortKey?: string }) => [
    { AttributeName: partitionKey, KeyType: "HASH" },
    ...(sortKey ? [{ AttributeName: sortKey, KeyType: "RANGE" }] : []),
  ];
  const wanted = Object.values(tables as Record<string, TableKeys>).map((keys) => ({
    keys: shape(keys),
    indexes: Object.fromEntries(Object.entries(keys.indexes).map(([name, index]) => [name, shape(index)])),
    expiry: keys.timeToLive,
  }));
  const found = deployed.map(({ properties }) => ({
    keys: properties.KeySchema,
    indexes: Object.fromEntries(
      ((properties.GlobalSecondaryIndexes ?? []) as { IndexName: string; KeySchema: unknown }[]).map((index) => [
        index.IndexName,
        index.KeySchema,
      ]),
    ),
    expiry: at(properties.TimeToLiveSpecification, "AttributeName"),
  }));
  expect(found).toEqual(wanted);
});
