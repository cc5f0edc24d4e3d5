import { type DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { z } from "zod";
import { importRecordSchema, rowReportSchema } from "../../domain/import-records.ts";
import type { ImportRepository } from "../../ports/import-repository.ts";
import type { Logger } from "../../ports/logger.ts";
import { rowsOf } from "./rows.ts";

/** Rows of a report in one item: far below the 400 KB that an item may have. */
const rowsInPart = 200;

// Reports come last among a centre's items, so that the latest of them are the last of all.
const reportItem = (importId: string): string => `report#${importId}`;
const partItem = (importId: string, part: number): string => `part#${importId}#${String(part).padStart(4, "0")}`;

const partSchema = z.object({ item: z.string(), rows: z.array(rowReportSchema) });

export const dynamoDbImportRepository = (
  client: DynamoDBDocumentClient,
  { IMPORTS_TABLE: TableName }: { readonly IMPORTS_TABLE: string },
  logger: Logger,
): ImportRepository => {
  const reports = rowsOf(client, "imports", TableName, importRecordSchema, logger);
  const parts = rowsOf(client, "imports", TableName, partSchema, logger);
  const put = (Item: Record<string, unknown>) => client.send(new PutCommand({ TableName, Item }));
  return {
    add: async (record, rows) => {
      const { centreId, importId } = record;
      for (let from = 0; from < rows.length; from += rowsInPart) {
        const item = partItem(importId, from / rowsInPart);
        await put({ centreId, item, rows: rows.slice(from, from + rowsInPart) });
      }
      await put({ ...record, item: reportItem(importId) });
    },
    find: (centreId, importId) => reports.find({ centreId, item: reportItem(importId) }),
    rows: async (centreId, importId) => {
      const found = [];
      for await (const { item, rows } of parts.query(centreId, { from: partItem(importId, 0) })) {
        if (!item.startsWith(`part#${importId}#`)) break;
        found.push(...rows);
      }
      return found;
    },
    list: (centreId) => reports.query(centreId, { from: reportItem(""), descending: true }),
  };
};
