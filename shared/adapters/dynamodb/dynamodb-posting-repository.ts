import { type DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import {
  type LetterBatch,
  letterBatchSchema,
  type PostedLetters,
  postedLettersSchema,
} from "../../domain/letter-batch.ts";
import type { Logger } from "../../ports/logger.ts";
import type { PostingRepository } from "../../ports/posting-repository.ts";
import { type AuditEnvironment, auditPut } from "./audit-put.ts";
import { rowsOf } from "./rows.ts";
import { type WriteItem, writeTogether } from "./write-together.ts";

type Environment = { readonly POSTINGS_TABLE: string } & AuditEnvironment;

const openKey = (centreId: string) => ({ centreId, item: "open" });
const postedRow = (posted: PostedLetters) => ({ ...posted, item: `posted#${posted.postedOn}#${posted.postingId}` });

export const dynamoDbPostingRepository = (
  client: DynamoDBDocumentClient,
  environment: Environment,
  logger: Logger,
): PostingRepository => {
  const TableName = environment.POSTINGS_TABLE;
  const batches = rowsOf(client, "postings", TableName, letterBatchSchema, logger);
  const posted = rowsOf(client, "postings", TableName, postedLettersSchema, logger);

  const close = ({ centreId, madeAt }: LetterBatch): WriteItem => ({
    Delete: {
      TableName,
      Key: openKey(centreId),
      ConditionExpression: "madeAt = :madeAt",
      ExpressionAttributeValues: { ":madeAt": madeAt },
    },
  });

  return {
    findOpen: (centreId) => batches.find(openKey(centreId)),
    open: (batch, audit) =>
      writeTogether(client, [
        {
          Put: {
            TableName,
            Item: { ...batch, ...openKey(batch.centreId) },
            ConditionExpression: "attribute_not_exists(centreId)",
          },
        },
        auditPut(environment, audit),
      ]),
    post: (batch, posted, audit) =>
      writeTogether(client, [
        close(batch),
        { Put: { TableName, Item: postedRow(posted) } },
        auditPut(environment, audit),
      ]),
    discard: (batch, audit) => writeTogether(client, [close(batch), auditPut(environment, audit)]),
    keepPosted: async (posted) => {
      await client.send(new PutCommand({ TableName, Item: postedRow(posted) }));
    },
    listPosted: (centreId, from) => posted.query(centreId, { from: `posted#${from}` }),
  };
};
