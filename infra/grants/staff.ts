import type { Grant } from "./grant.ts";

export const staffGrants = {
  "staff/sign-in-staff": {
    errorImpact: "The desk's staff cannot sign in.",
    tables: {
      centres: ["GetItem"],
      access: ["GetItem", "PutItem", "DeleteItem"],
      audit: ["PutItem"],
    },
    secrets: ["linkKey", "originSecret", "oidcClientSecret"],
    settings: ["publicOrigin", "oidcIssuer", "oidcClientId", "oidcCentreClaim", "oidcRolesClaim"],
  },
  "staff/review-submissions": {
    errorImpact: "The desk cannot review organisations and listings; they wait.",
    tables: {
      centres: ["GetItem"],
      organizations: ["GetItem", "PutItem", "Query byReview", "Query byCorporateNumber"],
      listings: ["GetItem", "PutItem", "Query byReview"],
      participations: ["Query byCentre"],
      deliveries: ["Query byState"],
      access: ["GetItem", "PutItem"],
      audit: ["PutItem"],
    },
    queues: ["noticeQueue"],
    secrets: ["linkKey", "originSecret"],
  },
  "staff/import-lists": {
    errorImpact: "The desk cannot import lists or see what became of them.",
    tables: {
      centres: ["GetItem", "Scan"],
      imports: ["GetItem", "PutItem", "Query"],
      listings: ["GetItem", "PutItem", "BatchGetItem", "Query byMunicipality"],
      access: ["GetItem", "PutItem"],
      audit: ["PutItem"],
    },
    secrets: ["linkKey", "originSecret"],
    timeoutSeconds: 29,
    memoryMegabytes: 1769,
  },
  "staff/manage-seniors": {
    errorImpact: "The desk cannot find or register seniors.",
    tables: {
      centres: ["GetItem"],
      seniors: ["GetItem", "PutItem", "UpdateItem", "Query byName"],
      listings: ["BatchGetItem"],
      participations: ["Query"],
      deliveries: ["Query"],
      access: ["GetItem", "PutItem"],
      audit: ["PutItem"],
    },
    queues: ["noticeQueue"],
    secrets: ["linkKey", "originSecret"],
  },
  "staff/follow-participations": {
    errorImpact: "The desk does not see who wants to take part in what.",
    tables: {
      centres: ["GetItem"],
      seniors: ["GetItem"],
      listings: ["GetItem", "BatchGetItem"],
      participations: ["GetItem", "PutItem", "Query byCentre"],
      access: ["GetItem", "PutItem"],
      audit: ["PutItem"],
    },
    secrets: ["linkKey", "originSecret"],
  },
  "staff/deliver-by-hand": {
    errorImpact: "Seniors without e-mail get no letter or call, because the desk cannot print.",
    tables: {
      centres: ["GetItem"],
      seniors: ["GetItem"],
      listings: ["GetItem", "BatchGetItem"],
      participations: ["GetItem", "PutItem", "Query"],
      deliveries: ["GetItem", "UpdateItem", "Query byState"],
      access: ["GetItem", "PutItem"],
      audit: ["PutItem"],
    },
    queues: ["noticeQueue"],
    secrets: ["linkKey", "originSecret"],
  },
} as const satisfies Record<string, Grant>;
