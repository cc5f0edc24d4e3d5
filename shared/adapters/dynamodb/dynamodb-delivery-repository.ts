import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { type Delivery, deliverySchema } from "../../domain/delivery.ts";
import type { DeliveryKey, DeliveryRepository } from "../../ports/delivery-repository.ts";
import type { Logger } from "../../ports/logger.ts";
import { type AuditEnvironment, auditPut } from "./audit-put.ts";
import { claimConditions } from "./claim-conditions.ts";
import { deliveryUpdate } from "./delivery-update.ts";
import { rowsOf } from "./rows.ts";
import { refundWrite, sendingCountRows, spendWrite, tallyWrites } from "./sending-count-rows.ts";
import { seniorKey } from "./senior-keys.ts";
import { suppressionRows } from "./suppression-rows.ts";
import { writeTogether } from "./write-together.ts";

/** The Seniors and Listings tables are named by functions that claim. */
type Environment = {
  readonly DELIVERIES_TABLE: string;
  readonly SENIORS_TABLE?: string;
  readonly LISTINGS_TABLE?: string;
} & AuditEnvironment;

const rowKey = (key: DeliveryKey) => ({ seniorKey: seniorKey(key), cycle: key.cycle });
const stateKey = (centreId: string, state: string): string => `${centreId}#${state}`;

const toRow = (delivery: Delivery) => ({
  ...delivery,
  ...rowKey(delivery),
  stateKey: stateKey(delivery.centreId, delivery.state),
});

export const dynamoDbDeliveryRepository = (
  client: DynamoDBDocumentClient,
  environment: Environment,
  logger: Logger,
): DeliveryRepository => {
  const TableName = environment.DELIVERIES_TABLE;
  const rows = rowsOf(client, "deliveries", TableName, deliverySchema, logger);
  const updateOf = (delivery: Delivery, change: Readonly<Record<string, string | number | undefined>>) => ({
    Update: { TableName, Key: rowKey(delivery), ...deliveryUpdate(delivery, change) },
  });

  return {
    ...suppressionRows(client, environment),
    ...sendingCountRows(client, TableName),
    find: (key) => rows.find(rowKey(key)),
    add: (delivery) =>
      writeTogether(client, [
        { Put: { TableName, Item: toRow(delivery), ConditionExpression: "attribute_not_exists(seniorKey)" } },
      ]),
    claim: async (delivery, checks, at) => {
      const { centreId } = delivery;
      if (delivery.state !== "PENDING") return undefined;
      const step = { state: "SENDING", since: at, attempt: delivery.attempt + 1 } as const;
      const claimed = await writeTogether(client, [
        updateOf(delivery, { ...step, stateKey: stateKey(centreId, step.state), failure: undefined }),
        ...claimConditions(environment, checks),
        ...(checks.spend ? [spendWrite(TableName, centreId, checks.spend)] : []),
      ]);
      if (!claimed) return undefined;
      const { failure: _, ...rest } = delivery;
      return { ...rest, ...step };
    },
    move: (delivery, { to, at, failure, audit, spend, refund, ...details }) => {
      const { centreId } = delivery;
      const change = { state: to, stateKey: stateKey(centreId, to), since: at, failure, ...details };
      return writeTogether(client, [
        updateOf(delivery, change),
        ...tallyWrites(TableName, delivery, to),
        ...(spend ? [spendWrite(TableName, centreId, spend)] : []),
        ...(refund ? [refundWrite(TableName, centreId, refund)] : []),
        ...(audit ? [auditPut(environment, audit)] : []),
      ]);
    },
    tickOff: (delivery, seenToAt, audit) =>
      writeTogether(client, [updateOf(delivery, { seenToAt }), auditPut(environment, audit)]),
    listByState: (centreId, state, from) =>
      rows.query(stateKey(centreId, state), { index: "byState", ...(from && { from }) }),
    listBySenior: (centreId, seniorId) => rows.query(seniorKey({ centreId, seniorId }), { descending: true }),
  };
};
