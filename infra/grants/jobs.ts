import { nightPlan } from "../night-plan.ts";
import type { Grant } from "./grant.ts";

/** A single failed message comes back by itself; many at once mean that something is down. */
const retried = { errorThreshold: 5 };

export const jobGrants = {
  "jobs/plan-digests": {
    errorImpact: "No senior gets a digest in this cycle.",
    tables: {
      centres: ["Scan"],
      seniors: ["GetItem", "UpdateItem", "Query byMatch"],
      listings: ["PutItem", "Query", "Query byOpen"],
      participations: ["Query byCentre"],
    },
    queues: ["matchQueue"],
    timeoutSeconds: nightPlan.timeoutSeconds,
    memoryMegabytes: nightPlan.memoryMegabytes,
    reservedConcurrency: 1,
  },
  "jobs/match-seniors": {
    errorImpact: "Some seniors get no digest in this cycle.",
    tables: {
      centres: ["Scan"],
      seniors: ["GetItem", "UpdateItem", "Query byMatch"],
      listings: ["BatchGetItem", "Query", "Query byOpen"],
      participations: ["Query", "Query byCentre"],
      deliveries: ["PutItem", "Query"],
    },
    queues: ["deliveryQueue"],
    timeoutSeconds: nightPlan.timeoutSeconds,
    memoryMegabytes: nightPlan.memoryMegabytes,
    ...retried,
  },
  "jobs/send-delivery": {
    errorImpact: "Digests are late or wait for the desk.",
    tables: {
      centres: ["GetItem"],
      seniors: ["GetItem", "ConditionCheckItem"],
      listings: ["BatchGetItem", "ConditionCheckItem"],
      participations: ["Query"],
      deliveries: ["GetItem", "UpdateItem", "ConditionCheckItem", "Query"],
      access: ["GetItem", "PutItem"],
    },
    secrets: ["linkKey"],
    settings: ["publicOrigin", "mailRate", "smsRate"],
    sendsMail: true,
    sendsSms: true,
    timeoutSeconds: 60,
    ...retried,
  },
  "jobs/record-delivery-event": {
    errorImpact: "Bounces and complaints are not heeded: people may get mail that they refused.",
    tables: {
      seniors: ["GetItem", "PutItem", "UpdateItem"],
      deliveries: ["GetItem", "PutItem", "UpdateItem", "Query"],
      audit: ["PutItem"],
    },
    suppressesAddresses: true,
    timeoutSeconds: 30,
    ...retried,
  },
  "jobs/reconcile-deliveries": {
    errorImpact: "Digests that got stuck on their way stay stuck.",
    tables: {
      centres: ["Scan"],
      deliveries: ["UpdateItem", "Query byState"],
    },
    queues: ["deliveryQueue"],
    timeoutSeconds: 120,
    reservedConcurrency: 1,
  },
  "jobs/send-notice": {
    errorImpact: "People wait for the mail with their sign-in code, confirmation or review result.",
    tables: {
      centres: ["GetItem", "Scan"],
      seniors: ["GetItem", "Query byContact"],
      organizations: ["GetItem", "Query byContact"],
      listings: ["GetItem"],
      access: ["GetItem", "PutItem", "DeleteItem"],
    },
    secrets: ["linkKey"],
    settings: ["publicOrigin"],
    sendsMail: true,
    timeoutSeconds: 60,
    ...retried,
  },
  "jobs/set-up-centre": {
    errorImpact: "An operator cannot add or change a centre.",
    tables: { centres: ["GetItem", "PutItem"], audit: ["PutItem"] },
    timeoutSeconds: 60,
  },
  "jobs/import-listings": {
    errorImpact: "An operator cannot import a city's list of events.",
    tables: {
      centres: ["Scan"],
      imports: ["Query"],
      listings: ["GetItem", "PutItem", "BatchGetItem", "Query byMunicipality"],
      organizations: ["PutItem", "Query byReview", "Query byLead"],
      audit: ["PutItem"],
    },
    timeoutSeconds: 900,
    memoryMegabytes: 1769,
  },
  "jobs/plan-fetches": {
    errorImpact: "Sources are not fetched tonight: listings on the web do not come in by themselves.",
    tables: { centres: ["Scan"], imports: ["Query"] },
    queues: ["importQueue"],
    timeoutSeconds: 120,
    reservedConcurrency: 1,
  },
  "jobs/run-imports": {
    errorImpact: "Lists that desks handed over wait, and sources are not fetched.",
    tables: {
      centres: ["Scan"],
      imports: ["GetItem", "PutItem", "Query"],
      listings: ["GetItem", "PutItem", "BatchGetItem", "Query byMunicipality", "Query byOpen"],
      organizations: ["PutItem", "Query byReview", "Query byLead"],
      audit: ["PutItem"],
    },
    lists: ["GetObject", "PutObject"],
    timeoutSeconds: 900,
    memoryMegabytes: 1769,
    ...retried,
  },
  "jobs/import-leads": {
    errorImpact: "An operator cannot import a register of organisations to ask.",
    tables: {
      centres: ["Scan"],
      organizations: ["PutItem", "Query byReview", "Query byLead"],
      audit: ["PutItem"],
    },
    timeoutSeconds: 900,
    memoryMegabytes: 1769,
  },
  "jobs/import-seniors": {
    errorImpact: "An operator cannot import a list of members.",
    tables: {
      centres: ["GetItem"],
      seniors: ["GetItem", "PutItem", "UpdateItem"],
      audit: ["PutItem"],
    },
    timeoutSeconds: 900,
  },
} as const satisfies Record<string, Grant>;
