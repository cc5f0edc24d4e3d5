import type { Grant } from "./grant.ts";

export const seniorGrants = {
  "senior/register-senior": {
    errorImpact: "Seniors cannot register; they have to call the desk.",
    tables: {
      centres: ["Scan", "GetItem"],
      seniors: ["GetItem", "PutItem", "UpdateItem", "Query byContact"],
      access: ["GetItem", "PutItem", "UpdateItem", "DeleteItem"],
      audit: ["PutItem"],
    },
    queues: ["noticeQueue"],
    secrets: ["linkKey", "originSecret"],
    settings: ["mailFrom"],
  },
  "senior/manage-subscription": {
    errorImpact: "Seniors cannot change their wishes or stop their mails on their own page.",
    tables: {
      centres: ["Scan", "GetItem"],
      seniors: ["GetItem", "PutItem", "UpdateItem", "Query byContact"],
      listings: ["BatchGetItem"],
      participations: ["Query"],
      deliveries: ["Query"],
      access: ["GetItem", "PutItem", "UpdateItem", "DeleteItem"],
      audit: ["PutItem"],
    },
    queues: ["noticeQueue"],
    secrets: ["linkKey", "originSecret"],
  },
  "senior/answer-offer": {
    errorImpact: "Seniors who answer a digest or want to stop their mails get an error.",
    tables: {
      centres: ["GetItem"],
      seniors: ["GetItem", "PutItem", "UpdateItem"],
      listings: ["GetItem"],
      participations: ["GetItem", "PutItem"],
      deliveries: ["GetItem"],
      access: ["GetItem", "UpdateItem", "PutItem"],
      audit: ["PutItem"],
    },
    queues: ["noticeQueue"],
    secrets: ["linkKey", "originSecret"],
  },
} as const satisfies Record<string, Grant>;
