import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { NotFound, WrongState } from "../../domain/errors.ts";
import { leadSchema } from "../../domain/leads/lead.ts";
import { type Organization, organizationSchema } from "../../domain/organization.ts";
import type { Logger } from "../../ports/logger.ts";
import type { OrganizationRepository } from "../../ports/organization-repository.ts";
import { type AuditEnvironment, auditPut } from "./audit-put.ts";
import { collect } from "./collect.ts";
import { contactHash } from "./contact-hash.ts";
import { leadIndex, leadKey, leadsOf, leadWrite } from "./lead-rows.ts";
import { nextVersionFrom } from "./next-version-from.ts";
import { rowsOf } from "./rows.ts";
import { writeEach } from "./write-each.ts";
import { writeTogether } from "./write-together.ts";

const profileKey = (organizationId: string) => ({ organizationId, item: "profile" });
const reviewKey = (centreId: string, state: string): string => `${centreId}#${state}`;

const toRow = (organization: Organization) => ({
  ...organization,
  ...profileKey(organization.organizationId),
  reviewKey: reviewKey(organization.centreId, organization.state),
  contactKey: contactHash(organization.contactEmail),
});

export const dynamoDbOrganizationRepository = (
  client: DynamoDBDocumentClient,
  environment: { readonly ORGANIZATIONS_TABLE: string } & AuditEnvironment,
  logger: Logger,
): OrganizationRepository => {
  const TableName = environment.ORGANIZATIONS_TABLE;
  const rows = rowsOf(client, "organizations", TableName, organizationSchema, logger);
  const leads = rowsOf(client, "organizations", TableName, leadSchema, logger);
  const find: OrganizationRepository["find"] = (organizationId) => rows.find(profileKey(organizationId));

  return {
    find,
    get: async (organizationId) => {
      const organization = await find(organizationId);
      if (!organization) throw new NotFound({ organizationId });
      return organization;
    },
    add: async (organization, audit) => {
      const put = {
        TableName,
        Item: toRow(organization),
        ConditionExpression: "attribute_not_exists(organizationId)",
      };
      const added = await writeTogether(client, [{ Put: put }, auditPut(environment, audit)]);
      if (!added) throw new WrongState({ organizationId: organization.organizationId });
    },
    save: async (organization, from, audit) => {
      const put = { TableName, Item: toRow(organization), ...nextVersionFrom(organization.version, from) };
      const saved = await writeTogether(client, [{ Put: put }, auditPut(environment, audit)]);
      if (!saved) throw new WrongState({ organizationId: organization.organizationId });
    },
    listForReview: (centreId, state) => rows.query(reviewKey(centreId, state), { index: "byReview" }),
    listByCorporateNumber: (legalEntityNumber) =>
      collect(rows.query(legalEntityNumber, { index: "byCorporateNumber" })),
    listByEmail: (email) => collect(rows.query(contactHash(email), { index: "byContact" })),
    findLead: (organizationId) => leads.find(leadKey(organizationId)),
    saveLeads: (writes) =>
      writeEach(
        client,
        writes.map(({ lead, audit }) => [leadWrite(TableName, lead), auditPut(environment, audit)]),
      ),
    listLeads: (centreId, state, municipalityCode) =>
      leads.query(leadIndex(centreId, state), {
        index: "byLead",
        ...(municipalityCode ? { startingWith: leadsOf(municipalityCode) } : {}),
      }),
  };
};
