import { z } from "zod";
import { ofType, readProperties } from "./read-properties.ts";
import type { ResolvedResource } from "./resolver.ts";

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(["HASH", "RANGE"]) }));

const tableSchema = z.object({
  KeySchema: keySchema,
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(["S", "N", "B"]) })),
  BillingMode: z.literal("PAY_PER_REQUEST"),
  GlobalSecondaryIndexes: z
    .array(
      z.object({
        IndexName: z.string(),
        KeySchema: keySchema,
        Projection: z.object({
          ProjectionType: z.enum(["ALL", "KEYS_ONLY", "INCLUDE"]),
          NonKeyAttributes: z.array(z.string()).optional(),
        }),
      }),
    )
    .optional(),
  LocalSecondaryIndexes: z.undefined({ error: "local indexes are not played" }).optional(),
  StreamSpecification: z.undefined({ error: "streams are not played" }).optional(),
  TimeToLiveSpecification: z.object({ AttributeName: z.string(), Enabled: z.boolean() }).optional(),
});

export interface TableDescription {
  readonly logicalId: string;
  readonly tableName: string;
  readonly arn: string;
  readonly properties: z.output<typeof tableSchema>;
}

/** `AWS::DynamoDB::Table`: keys, indexes and the expiry attribute. */
export const readTables = (resources: readonly ResolvedResource[]): readonly TableDescription[] =>
  ofType(resources, "AWS::DynamoDB::Table").map((resource) => ({
    logicalId: resource.logicalId,
    tableName: resource.name,
    arn: resource.arn ?? "",
    properties: readProperties(resource, tableSchema),
  }));
