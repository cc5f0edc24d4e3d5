import { type DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import { outranks, type SuppressedChannel, suppressionReasons, suppressionSchema } from "../../domain/suppression.ts";
import type { Suppressions } from "../../ports/suppressions.ts";
import { type AuditEnvironment, auditPut } from "./audit-put.ts";
import { contactHash } from "./contact-hash.ts";
import { writeTogether } from "./write-together.ts";

/** Own partition each, so that the claims of a centre's digests do not meet in one. */
export const suppressionKey = (centreId: string, channel: SuppressedChannel, address: string) => ({
  seniorKey: `${centreId}#suppression#${contactHash(address)}`,
  cycle: channel,
});

/** Suppressions, beside the deliveries that they stop. */
export const suppressionRows = (
  client: DynamoDBDocumentClient,
  environment: { readonly DELIVERIES_TABLE: string } & AuditEnvironment,
): Suppressions => {
  const TableName = environment.DELIVERIES_TABLE;

  const find: Suppressions["findSuppression"] = async (centreId, channel, address) => {
    const Key = suppressionKey(centreId, channel, address);
    const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return Item && suppressionSchema.parse(Item);
  };

  return {
    findSuppression: find,
    suppress: async (suppression, address) => {
      const { centreId, channel } = suppression;
      const current = await find(centreId, channel, address);
      if (!outranks(suppression, current)) return;
      const Item = { ...suppression, ...suppressionKey(centreId, channel, address) };
      await writeTogether(client, [{ Put: { TableName, Item, ...strongest(suppression.reason, suppression.at) } }]);
    },
    liftSuppression: async (suppression, address, at, audit) => {
      const { centreId, channel } = suppression;
      const lift = {
        TableName,
        Key: suppressionKey(centreId, channel, address),
        UpdateExpression: "SET liftedAt = :at",
        ConditionExpression: "attribute_exists(seniorKey) AND attribute_not_exists(liftedAt)",
        ExpressionAttributeValues: { ":at": at },
      };
      return writeTogether(client, [{ Update: lift }, auditPut(environment, audit)]);
    },
  };
};

/** `outranks`, once more, in the moment of writing. */
const strongest = (reason: (typeof suppressionReasons)[number], at: string) => {
  const weaker = suppressionReasons.slice(0, suppressionReasons.indexOf(reason));
  const names = Object.fromEntries(weaker.map((name, n) => [`:weaker${n}`, name]));
  const isWeaker =
    weaker.length > 0 ? `(attribute_not_exists(liftedAt) AND reason IN (${Object.keys(names).join(", ")}))` : "";
  return {
    ConditionExpression: [`attribute_not_exists(seniorKey)`, `liftedAt < :at`, isWeaker].filter(Boolean).join(" OR "),
    ExpressionAttributeValues: { ":at": at, ...names },
  };
};
