import { createHash } from "node:crypto";
import type { Delivery } from "../../shared/domain/delivery.ts";
import type { Senior } from "../../shared/domain/senior.ts";
import { anAuditEntry } from "./builders.ts";
import { dynamoDbStores } from "./dynamodb-stores.ts";
import type { TableEnvironment, TestDatabase } from "./dynoxide.ts";
import { idOf } from "./fixed-ids.ts";
import { dumpTables, restoreTables, type TableDump } from "./table-dump.ts";

/** The key of the n-th person's digest, as well spread as real ones. */
export const deliveryKeyOf = (n: number): string => createHash("sha256").update(`${n}`).digest("hex").slice(0, 32);

export const addressOf = (n: number): string => `person${n}@example.jp`;

/**
 * Rows of one person, and of their digest where one is given, as the repositories write them, copied under the ids of
 * many: thousands a second.
 * @param from first person's number; the id is `idOf(n)`
 */
export const addPeople = async (
  { client, newTables }: Pick<TestDatabase, "client" | "newTables">,
  environment: TableEnvironment,
  { senior, delivery, from, count }: { senior: Senior; delivery?: Delivery; from: number; count: number },
): Promise<void> => {
  const scratch = await newTables();
  const stores = await dynamoDbStores({ client, newTables: async () => scratch });
  await stores.seniors.add(senior, anAuditEntry());
  if (delivery) await stores.deliveries.add({ ...delivery, seniorId: senior.seniorId });
  const rows = await dumpTables(client, scratch);
  const replaced = (n: number): [string | undefined, string][] => [
    [senior.seniorId, idOf(n)],
    [senior.email, addressOf(n)],
    [delivery?.deliveryKey, deliveryKeyOf(n)],
  ];
  const copy = (line: string, n: number): string =>
    replaced(n).reduce((text, [old, own]) => (old === undefined ? text : text.replaceAll(old, own)), line);
  const copies = (lines: readonly string[] = []) =>
    Array.from({ length: count }, (_, n) => from + n).flatMap((n) => lines.map((line) => copy(line, n)));
  const names = ["SENIORS_TABLE", "DELIVERIES_TABLE"] as const;
  const dump: TableDump = new Map(names.map((name) => [name, copies(rows.get(name))]));
  await restoreTables(client, environment, dump);
};
