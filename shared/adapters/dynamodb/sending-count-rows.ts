import { type DynamoDBDocumentClient, GetCommand, paginateQuery } from "@aws-sdk/lib-dynamodb";
import { z } from "zod";
import type { Delivery, DeliveryState } from "../../domain/delivery.ts";
import { cycleDate } from "../../domain/digest.ts";
import type { CentreId } from "../../domain/ids.ts";
import { addTallies, noSending, tallyOfStep } from "../../domain/sending-tally.ts";
import type { Spend } from "../../domain/spend.ts";
import type { SendingCounts } from "../../ports/sending-counts.ts";
import type { WriteItem } from "./write-together.ts";

const tallyKey = (centreId: CentreId): string => `${centreId}#tally`;
const spendKey = (centreId: CentreId, kind: string, month: string) => ({
  seniorKey: `${centreId}#spend`,
  cycle: `${kind}#${month}`,
});

const tallySchema = z.object({ sent: z.number(), bounced: z.number(), complained: z.number() });
const spentSchema = z.object({ messages: z.number(), yen: z.number() });

/** Days are counted in parts by the delivery's key, so that those who settle mails at once do not all meet in one row. */
const partOf = ({ deliveryKey }: Delivery): string => deliveryKey.slice(-1);

/** What a step adds to the centre's counts; none for channels other than mail. */
export const tallyWrites = (TableName: string, delivery: Delivery, to: DeliveryState): WriteItem[] => {
  const tally = delivery.channel === "email" ? tallyOfStep(delivery.state, to) : undefined;
  if (!tally) return [];
  const { sent, bounced, complained } = tally;
  const Key = { seniorKey: tallyKey(delivery.centreId), cycle: `${cycleDate(delivery.cycle)}#${partOf(delivery)}` };
  const UpdateExpression = "ADD sent :sent, bounced :bounced, complained :complained";
  const ExpressionAttributeValues = { ":sent": sent, ":bounced": bounced, ":complained": complained };
  return [{ Update: { TableName, Key, UpdateExpression, ExpressionAttributeValues } }];
};

/** Counts a message's cost, if it fits into the month's budget. */
export const spendWrite = (TableName: string, centreId: CentreId, { kind, month, yen, capYen }: Spend): WriteItem => ({
  Update: {
    TableName,
    Key: spendKey(centreId, kind, month),
    UpdateExpression: "ADD messages :one, yen :yen",
    // A single message that is over the cap has no room either: `:room` is below nothing then.
    ConditionExpression: "(attribute_not_exists(yen) AND :room >= :nothing) OR yen <= :room",
    ExpressionAttributeValues: { ":one": 1, ":yen": yen, ":room": capYen - yen, ":nothing": 0 },
  },
});

export const refundWrite = (TableName: string, centreId: CentreId, { kind, month, yen }: Spend): WriteItem => ({
  Update: {
    TableName,
    Key: spendKey(centreId, kind, month),
    UpdateExpression: "ADD messages :one, yen :yen",
    ExpressionAttributeValues: { ":one": -1, ":yen": -yen },
  },
});

export const sendingCountRows = (client: DynamoDBDocumentClient, TableName: string): SendingCounts => ({
  tallyFrom: async (centreId, date) => {
    const input = {
      TableName,
      KeyConditionExpression: "seniorKey = :key AND #cycle >= :date",
      ExpressionAttributeNames: { "#cycle": "cycle" },
      ExpressionAttributeValues: { ":key": tallyKey(centreId), ":date": date },
    };
    let tally = noSending;
    for await (const { Items = [] } of paginateQuery({ client }, input))
      for (const item of Items) tally = addTallies(tally, tallySchema.parse(item));
    return tally;
  },
  spentIn: async (centreId, kind, month) => {
    const Key = spendKey(centreId, kind, month);
    const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return Item ? spentSchema.parse(Item) : { messages: 0, yen: 0 };
  },
});
