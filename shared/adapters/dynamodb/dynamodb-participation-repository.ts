import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { WrongState } from "../../domain/errors.ts";
import { type Participation, participationSchema } from "../../domain/participation.ts";
import type { Logger } from "../../ports/logger.ts";
import type { ParticipationRepository } from "../../ports/participation-repository.ts";
import { type AuditEnvironment, auditPut } from "./audit-put.ts";
import { rowsOf } from "./rows.ts";
import { seniorKey } from "./senior-keys.ts";
import { writeTogether } from "./write-together.ts";

const centreKey = (centreId: string, state: string): string => `${centreId}#${state}`;

const toRow = (participation: Participation) => ({
  ...participation,
  seniorKey: seniorKey(participation),
  centreKey: centreKey(participation.centreId, participation.state),
});

const condition = (version: number) =>
  version === 1
    ? { ConditionExpression: "attribute_not_exists(seniorKey)" }
    : { ConditionExpression: "version = :before", ExpressionAttributeValues: { ":before": version - 1 } };

export const dynamoDbParticipationRepository = (
  client: DynamoDBDocumentClient,
  environment: { readonly PARTICIPATIONS_TABLE: string } & AuditEnvironment,
  logger: Logger,
): ParticipationRepository => {
  const TableName = environment.PARTICIPATIONS_TABLE;
  const rows = rowsOf(client, "participations", TableName, participationSchema, logger);
  return {
    find: (centreId, seniorId, listingId) => rows.find({ seniorKey: seniorKey({ centreId, seniorId }), listingId }),
    save: async (participation, audit) => {
      const put = { TableName, Item: toRow(participation), ...condition(participation.version) };
      const saved = await writeTogether(client, [{ Put: put }, auditPut(environment, audit)]);
      if (!saved) throw new WrongState({ listingId: participation.listingId });
    },
    listBySenior: (centreId, seniorId) => rows.query(seniorKey({ centreId, seniorId })),
    listByListing: (listingId) => rows.query(listingId, { index: "byListing" }),
    listByCentre: (centreId, state, from) =>
      rows.query(centreKey(centreId, state), { index: "byCentre", ...(from !== undefined && { from }) }),
  };
};
