import { type DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { z } from "zod";
import { importRecordSchema, rowReportSchema } from "../../domain/import-records.ts";
import { listSourceSchema } from "../../domain/list-source.ts";
import { savedMappingSchema } from "../../domain/listing-import/saved-mapping.ts";
import type { ImportRepository } from "../../ports/import-repository.ts";
import type { Logger } from "../../ports/logger.ts";
import { rowsOf } from "./rows.ts";

/** Rows of a report in one item: far below the 400 KB that an item may have. */
const rowsInPart = 200;

// Among a centre's items those of one kind stand together; reports are asked for from the latest.
const reportItem = (importId: string): string => `report#${importId}`;
const partItem = (importId: string, from: number): string => `part#${importId}#${String(from).padStart(6, "0")}`;
const mappingItem = (mappingId: string): string => `mapping#${mappingId}`;
const sourceItem = (sourceId: string): string => `source#${sourceId}`;

const partSchema = z.object({ rows: z.array(rowReportSchema) });

export const dynamoDbImportRepository = (
  client: DynamoDBDocumentClient,
  { IMPORTS_TABLE: TableName }: { readonly IMPORTS_TABLE: string },
  logger: Logger,
): ImportRepository => {
  const reports = rowsOf(client, "imports", TableName, importRecordSchema, logger);
  const parts = rowsOf(client, "imports", TableName, partSchema, logger);
  const sources = rowsOf(client, "imports", TableName, listSourceSchema, logger);
  const mappings = rowsOf(client, "imports", TableName, savedMappingSchema, logger);
  const put = (Item: Record<string, unknown>) => client.send(new PutCommand({ TableName, Item }));
  return {
    save: async (record) => {
      await put({ ...record, item: reportItem(record.importId) });
    },
    addRows: async ({ centreId, importId }, from, rows) => {
      for (let at = 0; at < rows.length; at += rowsInPart)
        await put({ centreId, item: partItem(importId, from + at), rows: rows.slice(at, at + rowsInPart) });
    },
    find: (centreId, importId) => reports.find({ centreId, item: reportItem(importId) }),
    rows: async (centreId, importId) => {
      const found = [];
      const own = parts.query(centreId, { startingWith: `part#${importId}#` });
      for await (const { rows } of own) found.push(...rows);
      return found;
    },
    list: (centreId) => reports.query(centreId, { startingWith: reportItem(""), descending: true }),
    saveSource: async (source) => {
      await put({ ...source, item: sourceItem(source.sourceId) });
    },
    findSource: (centreId, sourceId) => sources.find({ centreId, item: sourceItem(sourceId) }),
    listSources: (centreId) => sources.query(centreId, { startingWith: sourceItem("") }),
    saveMapping: async (mapping) => {
      await put({ ...mapping, item: mappingItem(mapping.mappingId) });
    },
    listMappings: (centreId) => mappings.query(centreId, { startingWith: mappingItem("") }),
  };
};
