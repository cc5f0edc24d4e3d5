import type { Grant } from "./grant.ts";

export const publicGrants = {
  "public/serve-assets": {
    errorImpact: "Pages come without colours and layout: readable, but hard on the eyes.",
    tables: {},
    secrets: ["originSecret"],
    memoryMegabytes: 256,
  },
  "public/browse-listings": {
    errorImpact: "Nobody can read the listings or the start page.",
    tables: {
      centres: ["Scan", "GetItem"],
      listings: ["GetItem", "Query byOpen"],
    },
    secrets: ["originSecret"],
    settings: ["publicOrigin"],
  },
  "public/register-organization": {
    errorImpact: "Organisations cannot register.",
    tables: {
      centres: ["Scan", "GetItem"],
      organizations: ["GetItem", "PutItem", "Query byCorporateNumber", "Query byLead"],
      access: ["GetItem", "PutItem", "UpdateItem", "DeleteItem"],
      audit: ["PutItem"],
    },
    queues: ["noticeQueue"],
    secrets: ["linkKey", "originSecret"],
    settings: ["publicOrigin", "corsAllowedOrigins"],
  },
} as const satisfies Record<string, Grant>;
