import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Logger } from "../../ports/logger.ts";
import type { MatchRow } from "../../ports/senior-repository.ts";
import { matchRowAttributes, readMatchRows } from "./match-row-reader.ts";
import { queryInput } from "./query-input.ts";
import { wirePages } from "./wire-pages.ts";

const names = Object.fromEntries(matchRowAttributes.map((name) => [`#${name}`, name]));

/** Pages of the people of one shard, of those whose keys begin in a way if one is given. A row that is not whole is skipped and logged by its key. */
export const matchRowPages = (client: DynamoDBDocumentClient, TableName: string, logger: Logger) =>
  async function* (shard: string, startingWith?: string): AsyncGenerator<MatchRow[]> {
    const { ExpressionAttributeNames, ...query } = queryInput("seniors", shard, {
      index: "byMatch",
      ...(startingWith && { startingWith }),
    });
    const input = {
      ...query,
      TableName,
      ProjectionExpression: Object.keys(names).join(", "),
      ExpressionAttributeNames: { ...ExpressionAttributeNames, ...names },
    };
    for await (const items of wirePages(client, input))
      yield readMatchRows(items, (seniorKey) =>
        logger.error("row_skipped", { table: "seniors", key: `${seniorKey} match` }),
      );
  };
