import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { LocalCloud } from "../../../infra/local/local-cloud.ts";
import { openTables } from "../../../shared/adapters/dynamodb/open-tables.ts";
import { env } from "../../../shared/contract/env.ts";
import { inParallel } from "../../../shared/usecases/in-parallel.ts";
import { anAuditEntry } from "../../support/builders.ts";
import { capturingLogger } from "../../support/in-memory/logger.ts";
import { benchCentre, benchListings } from "../market.ts";
import { nightSenior } from "../night/people.ts";

export interface Market {
  readonly seniors: number;
  readonly listings: number;
  readonly seed: string;
}

const loadersAtOnce = 32;

export const addressOf = (number: number): string => `reader-${number}@example.jp`;

const tablesOf = async (client: DynamoDBClient) => {
  const { TableNames = [] } = await client.send(new ListTablesCommand({ Limit: 100 }));
  const nameOf = (table: "centres" | "listings" | "seniors"): string =>
    TableNames.find((name) => name.toLowerCase().includes(`${table}table`)) ?? "";
  const environment = {
    [env.centresTable]: nameOf("centres"),
    [env.listingsTable]: nameOf("listings"),
    [env.seniorsTable]: nameOf("seniors"),
    [env.auditTable]: TableNames.find((name) => name.toLowerCase().includes("audittable")) ?? "",
  };
  return openTables(environment, {
    client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
    clock: () => new Date(),
    logger: capturingLogger(),
  });
};

/** Puts a desk, its listings and its people, who all get mail, into the tables of a running cloud. */
export const loadMarket = async (cloud: LocalCloud, { seniors, listings, seed }: Market): Promise<void> => {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint: cloud.endpoints.dynamodb, region: "ap-northeast-1", credentials });
  const tables = await tablesOf(client);
  await tables.centres.save(benchCentre);
  await inParallel(benchListings(listings, seed), loadersAtOnce, (listing) => tables.listings.add(listing));
  const numbers = Array.from({ length: seniors }, (_, number) => number);
  await inParallel(numbers, loadersAtOnce, (number) =>
    tables.seniors.add({ ...nightSenior(number, seed), email: addressOf(number) }, anAuditEntry()),
  );
  client.destroy();
};
