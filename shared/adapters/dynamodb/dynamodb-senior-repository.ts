import { type DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { NotFound, WrongState } from "../../domain/errors.ts";
import { type Senior, seniorSchema } from "../../domain/senior.ts";
import type { Logger } from "../../ports/logger.ts";
import type { SeniorRepository } from "../../ports/senior-repository.ts";
import { type AuditEnvironment, auditPut } from "./audit-put.ts";
import { collect } from "./collect.ts";
import { contactHash } from "./contact-hash.ts";
import { matchRowPages } from "./match-row-pages.ts";
import { matchUpdate, shardsOfSegment, unmatchedRowSchema, unmatchedUpdate } from "./match-rows.ts";
import { oneAfterAnother } from "./one-after-another.ts";
import { rowsOf } from "./rows.ts";
import { matchKey, profileKey } from "./senior-keys.ts";
import { writeTogether } from "./write-together.ts";

const contactKey = (centreId: string, email: string): string => `${centreId}#${contactHash(email)}`;

const toRow = (senior: Senior) => ({
  ...senior,
  ...profileKey(senior),
  nameKana: `${senior.name.familyNameKana} ${senior.name.givenNameKana}`,
  contactKey: senior.email && contactKey(senior.centreId, senior.email),
});

/** Of so many shards the first page is asked for ahead: most centres have no second one. */
const shardsAhead = 7;

export const dynamoDbSeniorRepository = (
  client: DynamoDBDocumentClient,
  environment: { readonly SENIORS_TABLE: string } & AuditEnvironment,
  logger: Logger,
): SeniorRepository => {
  const TableName = environment.SENIORS_TABLE;
  const rows = rowsOf(client, "seniors", TableName, seniorSchema, logger);
  const pagesOfShard = matchRowPages(client, TableName, logger);
  const unmatchedRows = rowsOf(client, "seniors", TableName, unmatchedRowSchema, logger);
  const find: SeniorRepository["find"] = (centreId, seniorId) => rows.find(profileKey({ centreId, seniorId }));
  const matchPages = (shards: readonly string[], startingWith?: string) =>
    oneAfterAnother(
      shards.map((shard) => pagesOfShard(shard, startingWith)),
      shardsAhead,
    );

  return {
    find,
    get: async (centreId, seniorId) => {
      const senior = await find(centreId, seniorId);
      if (!senior) throw new NotFound({ seniorId });
      return senior;
    },
    add: async (senior, audit) => {
      const put = { TableName, Item: toRow(senior), ConditionExpression: "attribute_not_exists(seniorKey)" };
      const match = { Update: matchUpdate(TableName, senior) };
      const added = await writeTogether(client, [{ Put: put }, match, auditPut(environment, audit)]);
      if (!added) throw new WrongState({ seniorId: senior.seniorId });
    },
    save: async (senior, audit) => {
      const put = {
        TableName,
        Item: toRow(senior),
        ConditionExpression: "version = :before",
        ExpressionAttributeValues: { ":before": senior.version - 1 },
      };
      const match = { Update: matchUpdate(TableName, senior) };
      const saved = await writeTogether(client, [{ Put: put }, match, auditPut(environment, audit)]);
      if (!saved) throw new WrongState({ seniorId: senior.seniorId });
    },
    listByEmail: async (centreIds, email) => {
      const lists = await Promise.all(
        centreIds.map((centreId) => collect(rows.query(contactKey(centreId, email), { index: "byContact" }))),
      );
      return lists.flat();
    },
    listByName: (centreId, fromReading) =>
      rows.query(centreId, { index: "byName", ...(fromReading && { from: fromReading }) }),
    listMatchRows: (segment, totalSegments) => matchPages(shardsOfSegment(segment, totalSegments)),
    listMatchRowsOf: async function* (centreId) {
      for await (const page of matchPages(shardsOfSegment(0, 1), `${centreId}#`)) yield* page;
    },
    renewMatchRecord: async (senior) => {
      await client.send(new UpdateCommand(matchUpdate(TableName, senior)));
    },
    noteMatchHistory: async (centreId, seniorId, history) => {
      await client.send(
        new UpdateCommand({
          TableName,
          Key: matchKey({ centreId, seniorId }),
          UpdateExpression: "SET history = :history",
          ExpressionAttributeValues: { ":history": history },
        }),
      );
    },
    noteUnmatched: async (note) => {
      // Who stopped in the meantime is on no list any more.
      await writeTogether(client, [{ Update: unmatchedUpdate(TableName, note) }]);
    },
    listUnmatched: (centreId) => unmatchedRows.query(centreId, { index: "byUnmatched" }),
  };
};
