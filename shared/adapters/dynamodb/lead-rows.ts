import type { CentreId, OrganizationId } from "../../domain/ids.ts";
import type { Lead, Outreach } from "../../domain/leads/lead.ts";
import type { WriteItem } from "./write-together.ts";

export const leadKey = (organizationId: OrganizationId) => ({ organizationId, item: "lead" });

/** Partition of the index of leads. */
export const leadIndex = (centreId: CentreId, state: Outreach | "registered"): string => `${centreId}#${state}`;

/** How the order of a municipality's leads begins. */
export const leadsOf = (municipalityCode: string): string => `${municipalityCode} `;

const toRow = (lead: Lead) => ({
  ...lead,
  ...leadKey(lead.organizationId),
  leadKey: leadIndex(lead.centreId, lead.registeredAs ? "registered" : lead.outreach),
  leadOrder: `${leadsOf(lead.municipalityCode)}${lead.tradeNameKana || lead.tradeName}`,
});

/** Puts a lead where the version before it is stored, or none where it is the first. */
export const leadWrite = (TableName: string, lead: Lead): WriteItem => ({
  Put: {
    TableName,
    Item: toRow(lead),
    ...(lead.version === 1
      ? { ConditionExpression: "attribute_not_exists(organizationId)" }
      : {
          ConditionExpression: "version = :before",
          ExpressionAttributeValues: { ":before": lead.version - 1 },
        }),
  },
});
