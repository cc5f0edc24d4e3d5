import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { type CloudTables, connectTables } from "../../../infra/local/demo/read-store.ts";
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

const openMarket = async ({ client, nameOf }: CloudTables) => {
  const environment = {
    [env.centresTable]: await nameOf("centres"),
    [env.listingsTable]: await nameOf("listings"),
    [env.seniorsTable]: await nameOf("seniors"),
    [env.auditTable]: await nameOf("audit"),
  };
  return openTables(environment, {
    client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
    clock: () => new Date(),
    logger: capturingLogger(),
  });
};

/** Puts a desk, its listings and its people, who all get mail, into the tables of a running cloud. */
export const loadMarket = async (cloud: LocalCloud, { seniors, listings, seed }: Market): Promise<void> => {
  const connected = connectTables(cloud);
  const tables = await openMarket(connected);
  await tables.centres.save(benchCentre);
  await inParallel(benchListings(listings, seed), loadersAtOnce, (listing) => tables.listings.add(listing));
  const numbers = Array.from({ length: seniors }, (_, number) => number);
  await inParallel(numbers, loadersAtOnce, (number) =>
    tables.seniors.add({ ...nightSenior(number, seed), email: addressOf(number) }, anAuditEntry()),
  );
  connected.client.destroy();
};
