import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { openShards } from "../../contract/tables.ts";
import { claimSchema } from "../../domain/claim.ts";
import { NotFound, WrongState } from "../../domain/errors.ts";
import type { ListingId } from "../../domain/ids.ts";
import { type Listing, listingSchema } from "../../domain/listing.ts";
import type { ListingRepository, ListingWrite } from "../../ports/listing-repository.ts";
import type { Logger } from "../../ports/logger.ts";
import { type AuditEnvironment, auditPut } from "./audit-put.ts";
import { batchGet } from "./batch-get.ts";
import { claimKey, claimPut, waitingClaims } from "./claim-rows.ts";
import { collect } from "./collect.ts";
import { nextVersionFrom } from "./next-version-from.ts";
import { queryInput } from "./query-input.ts";
import { rowsOf } from "./rows.ts";
import { joinedRun, mostRowsTogether, runPartition, runRowSchema, runRows } from "./run-rows.ts";
import { unchanged } from "./unchanged.ts";
import { wirePages } from "./wire-pages.ts";
import { writeEach } from "./write-each.ts";
import { type WriteItem, writeTogether } from "./write-together.ts";

/** Whoever reads whole listings logs the one whose id is none. */
const openIdSchema = listingSchema.shape.listingId;
const currentKey = (listingId: string) => ({ listingId, item: "current" });
const reviewKey = (centreId: string, state: string): string => `${centreId}#${state}`;
const openKey = (shard: number): string => `open#${shard}`;
/** Ids are random, so their ends spread evenly. */
const shardOf = (listingId: string): number => Number.parseInt(listingId.slice(-2), 16) % openShards;

const toRow = (listing: Listing) => ({
  ...listing,
  ...currentKey(listing.listingId),
  municipalityKey: `${listing.municipalityCode}#${listing.state}`,
  reviewKey: listing.centreId && reviewKey(listing.centreId, listing.state),
  openShard: listing.state === "published" ? openKey(shardOf(listing.listingId)) : undefined,
});

export const dynamoDbListingRepository = (
  client: DynamoDBDocumentClient,
  environment: { readonly LISTINGS_TABLE: string } & AuditEnvironment,
  logger: Logger,
): ListingRepository => {
  const TableName = environment.LISTINGS_TABLE;
  const rows = rowsOf(client, "listings", TableName, listingSchema, logger);
  const claims = rowsOf(client, "listings", TableName, claimSchema, logger);
  const runs = rowsOf(client, "listings", TableName, runRowSchema, logger);
  const find: ListingRepository["find"] = (listingId) => rows.find(currentKey(listingId));

  const itemsOf = ({ listing, from, audit }: ListingWrite): WriteItem[] => {
    const condition = from
      ? nextVersionFrom(listing.version, from)
      : { ConditionExpression: "attribute_not_exists(listingId)" };
    const put: WriteItem = { Put: { TableName, Item: toRow(listing), ...condition } };
    return audit ? [put, auditPut(environment, audit)] : [put];
  };
  const writeAll = async (listingId: ListingId, items: readonly WriteItem[]) => {
    if (!(await writeTogether(client, items))) throw new WrongState({ listingId });
  };
  const write = (one: ListingWrite) => writeAll(one.listing.listingId, itemsOf(one));

  return {
    find,
    get: async (listingId) => {
      const listing = await find(listingId);
      if (!listing) throw new NotFound({ listingId });
      return listing;
    },
    findMany: async (listingIds) =>
      rows.parseListed(await batchGet(client, TableName, [...new Set(listingIds)].map(currentKey))),
    add: (listing, audit) => write({ listing, audit }),
    save: (listing, from, audit) => write({ listing, from, audit }),
    writeMany: (groups) =>
      writeEach(
        client,
        groups.map((group) => group.flatMap(itemsOf)),
      ),
    saveBeside: (one, other) =>
      writeAll(one.listing.listingId, [
        ...itemsOf(one),
        unchanged(TableName, currentKey(other.listingId), "published", other.version),
      ]),
    findClaim: (listingId, claimantId) => claims.find(claimKey(listingId, claimantId)),
    saveClaim: (claim, audit) => writeAll(claim.listingId, [claimPut(TableName, claim), auditPut(environment, audit)]),
    acceptClaim: (claim, listing, audit) =>
      writeAll(claim.listingId, [claimPut(TableName, claim), ...itemsOf({ listing, from: ["published"], audit })]),
    listClaims: (centreId) => claims.query(waitingClaims(centreId), { index: "byReview" }),
    listForReview: (centreId, state) => rows.query(reviewKey(centreId, state), { index: "byReview" }),
    listByOrganization: (organizationId) => rows.query(organizationId, { index: "byOrganization" }),
    listOpenByMunicipality: (municipalityCode, today) =>
      rows.query(`${municipalityCode}#published`, { index: "byMunicipality", from: today }),
    listOpen: async function* (today) {
      for (let shard = 0; shard < openShards; shard += 1)
        yield* rows.query(openKey(shard), { index: "byOpen", from: today });
    },
    listOpenIds: async function* (today) {
      for (let shard = 0; shard < openShards; shard += 1) {
        const query = queryInput("listings", openKey(shard), { index: "byOpen", from: today });
        for await (const items of wirePages(client, { ...query, TableName, ProjectionExpression: "listingId" }))
          yield* items.flatMap(({ listingId }) => openIdSchema.safeParse(listingId?.S).data ?? []);
      }
    },
    findRun: async (cycle) => {
      const parts = await collect(runs.query(runPartition(cycle)));
      return parts.length === 0 ? undefined : joinedRun(parts);
    },
    keepRun: async (cycle, run) => {
      const ConditionExpression = "attribute_not_exists(listingId)";
      const rowsOfRun = runRows(cycle, run);
      if (rowsOfRun.length > mostRowsTogether) return false;
      await writeTogether(
        client,
        rowsOfRun.map((Item) => ({ Put: { TableName, Item, ConditionExpression } })),
      );
      return true;
    },
  };
};
