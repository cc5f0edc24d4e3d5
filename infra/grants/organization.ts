import type { Grant } from "./grant.ts";

export const organizationGrants = {
  "organization/sign-in-organization": {
    errorImpact: "Organisations cannot sign in.",
    tables: {
      organizations: ["GetItem"],
      access: ["GetItem", "PutItem", "UpdateItem", "DeleteItem"],
      audit: ["PutItem"],
    },
    queues: ["noticeQueue"],
    secrets: ["originSecret"],
  },
  "organization/manage-listings": {
    errorImpact: "Organisations cannot add or close their listings, nor correct a returned registration.",
    tables: {
      centres: ["GetItem", "Scan"],
      organizations: ["GetItem", "PutItem"],
      listings: ["GetItem", "PutItem", "Query byOrganization"],
      participations: ["Query byListing"],
      access: ["GetItem", "PutItem", "DeleteItem"],
      audit: ["PutItem"],
    },
    queues: ["noticeQueue"],
    secrets: ["linkKey", "originSecret"],
  },
} as const satisfies Record<string, Grant>;
