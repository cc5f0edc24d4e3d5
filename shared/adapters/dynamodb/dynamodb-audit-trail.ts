import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { AuditTrail } from "../../ports/audit-trail.ts";
import { type AuditEnvironment, auditPut } from "./audit-put.ts";
import { writeTogether } from "./write-together.ts";

/** Audit lines for what changes no record by itself. Lines are added, never changed. */
export const dynamoDbAuditTrail = (
  client: DynamoDBDocumentClient,
  environment: Required<AuditEnvironment>,
): AuditTrail => ({
  record: async (entry) => {
    const written = await writeTogether(client, [auditPut(environment, entry)]);
    if (!written) throw new Error("An audit line with this key is there already");
  },
});
