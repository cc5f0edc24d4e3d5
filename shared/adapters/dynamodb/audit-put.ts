import { randomUUID } from "node:crypto";
import type { AuditEntry } from "../../domain/audit.ts";
import { jstDate } from "../../domain/times.ts";
import type { WriteItem } from "./write-together.ts";

/** Environment of a function that changes records: without the audit table it can read, and not change. */
export interface AuditEnvironment {
  readonly AUDIT_TABLE?: string;
}

/** The audit line as an item of the transaction that it tells of. Keys: centre and month in Japan; time and a unique end. */
export const auditPut = ({ AUDIT_TABLE }: AuditEnvironment, entry: AuditEntry): WriteItem => {
  if (!AUDIT_TABLE) throw new Error("AUDIT_TABLE is not given to this function, so it may not change records");
  return {
    Put: {
      TableName: AUDIT_TABLE,
      Item: {
        ...entry,
        auditKey: `${entry.centreId}#${jstDate(new Date(entry.at)).slice(0, 7)}`,
        sequence: `${entry.at}#${randomUUID()}`,
        recordKey: `${entry.record.kind}#${entry.record.id}`,
      },
      ConditionExpression: "attribute_not_exists(auditKey)",
    },
  };
};
