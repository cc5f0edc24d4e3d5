import { type DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { type Centre, centreSchema } from "../../domain/centre.ts";
import { NotFound } from "../../domain/errors.ts";
import type { CentreRepository } from "../../ports/centre-repository.ts";
import type { Logger } from "../../ports/logger.ts";
import { collect } from "./collect.ts";
import { rowsOf } from "./rows.ts";

const settingsKey = (centreId: string) => ({ centreId, item: "settings" });

const toRow = (centre: Centre) => ({ ...centre, ...settingsKey(centre.centreId) });

export const dynamoDbCentreRepository = (
  client: DynamoDBDocumentClient,
  { CENTRES_TABLE }: { readonly CENTRES_TABLE: string },
  logger: Logger,
): CentreRepository => {
  const rows = rowsOf(client, "centres", CENTRES_TABLE, centreSchema, logger);
  return {
    get: async (centreId) => {
      const centre = await rows.find(settingsKey(centreId));
      if (!centre) throw new NotFound({ centreId });
      return centre;
    },
    find: (centreId) => rows.find(settingsKey(centreId)),
    list: async () => {
      const centres = await collect(
        rows.scan({
          FilterExpression: "#item = :settings",
          ExpressionAttributeNames: { "#item": "item" },
          ExpressionAttributeValues: { ":settings": "settings" },
          ConsistentRead: true,
        }),
      );
      return centres.sort((a, b) => (a.centreId < b.centreId ? -1 : 1));
    },
    save: async (centre) => {
      await client.send(new PutCommand({ TableName: CENTRES_TABLE, Item: toRow(centre) }));
    },
  };
};
