import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { type Delivery, deliverySchema } from "../../domain/delivery.ts";
import type { DeliveryKey, DeliveryRepository } from "../../ports/delivery-repository.ts";
import type { Logger } from "../../ports/logger.ts";
import { type AuditEnvironment, auditPut } from "./audit-put.ts";
import { deliveryUpdate } from "./delivery-update.ts";
import { rowsOf } from "./rows.ts";
import { profileKey, seniorKey } from "./senior-keys.ts";
import { type WriteItem, writeTogether } from "./write-together.ts";

/** The Seniors table is named by functions that claim. */
type Environment = { readonly DELIVERIES_TABLE: string; readonly SENIORS_TABLE?: string } & AuditEnvironment;

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

  return {
    find: (key) => rows.find(rowKey(key)),
    add: (delivery) =>
      writeTogether(client, [
        { Put: { TableName, Item: toRow(delivery), ConditionExpression: "attribute_not_exists(seniorKey)" } },
      ]),
    claim: (key, senior, at) => {
      const change = { state: "SENDING", stateKey: stateKey(key.centreId, "SENDING"), since: at };
      return writeTogether(client, [
        { Update: { TableName, Key: rowKey(key), ...deliveryUpdate(["PENDING"], change, { countAttempt: true }) } },
        seniorUnchanged(environment, senior),
      ]);
    },
    move: async (key, from, to, { at, attempt, audit, ...details }) => {
      if (from.length === 0) return false;
      const change = { state: to, stateKey: stateKey(key.centreId, to), since: at, ...details };
      const update = { TableName, Key: rowKey(key), ...deliveryUpdate(from, change, { attempt }) };
      return writeTogether(client, audit ? [{ Update: update }, auditPut(environment, audit)] : [{ Update: update }]);
    },
    listByState: (centreId, state) => rows.query(stateKey(centreId, state), { index: "byState" }),
    listBySenior: (centreId, seniorId) => rows.query(seniorKey({ centreId, seniorId }), { descending: true }),
  };
};

/** The engine tells of no old item when this fails; who claims reads again to learn why. */
const seniorUnchanged = (
  { SENIORS_TABLE }: Environment,
  senior: Parameters<DeliveryRepository["claim"]>[1],
): WriteItem => {
  if (!SENIORS_TABLE) throw new Error("SENIORS_TABLE is not given to this function, so it may not claim deliveries");
  return {
    ConditionCheck: {
      TableName: SENIORS_TABLE,
      Key: profileKey(senior),
      ConditionExpression: "#state = :active AND version = :version",
      ExpressionAttributeNames: { "#state": "state" },
      ExpressionAttributeValues: { ":active": "active", ":version": senior.version },
    },
  };
};
