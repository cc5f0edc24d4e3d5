import type { TableName, tables } from "./tables.ts";

type ItemAction =
  | "GetItem"
  | "BatchGetItem"
  | "PutItem"
  | "UpdateItem"
  | "DeleteItem"
  | "ConditionCheckItem"
  | "Query"
  | "Scan";

type IndexOf<Name extends TableName> = Extract<keyof (typeof tables)[Name]["indexes"], string>;

/** DynamoDB's actions on a table, and `Query <index>` for its indexes. */
export type TableActions = {
  readonly [Name in TableName]?: readonly (ItemAction | `Query ${IndexOf<Name>}`)[];
};

const audited = { audit: ["PutItem"] } as const satisfies TableActions;

/**
 * What each method of each repository does to which table: a function is granted the actions of the methods that it
 * calls, and no more. A test compares it with the calls that the repositories make.
 */
export const repositoryActions = {
  access: {
    put: { access: ["PutItem"] },
    add: { access: ["PutItem"] },
    touch: { access: ["PutItem"] },
    find: { access: ["GetItem"] },
    take: { access: ["GetItem", "DeleteItem"] },
    remove: { access: ["DeleteItem"] },
    hit: { access: ["UpdateItem", "PutItem"] },
  },
  audit: {
    record: audited,
  },
  centres: {
    get: { centres: ["GetItem"] },
    find: { centres: ["GetItem"] },
    list: { centres: ["Scan"] },
    save: { centres: ["PutItem"] },
  },
  deliveries: {
    find: { deliveries: ["GetItem"] },
    add: { deliveries: ["PutItem"] },
    claim: {
      deliveries: ["UpdateItem", "ConditionCheckItem"],
      seniors: ["ConditionCheckItem"],
      listings: ["ConditionCheckItem"],
    },
    /** The audit table only where a move is given an audit line. */
    move: { deliveries: ["UpdateItem"], ...audited },
    tickOff: { deliveries: ["UpdateItem"], ...audited },
    suppress: { deliveries: ["GetItem", "PutItem"] },
    findSuppression: { deliveries: ["GetItem"] },
    liftSuppression: { deliveries: ["UpdateItem"], ...audited },
    tallyFrom: { deliveries: ["Query"] },
    spentIn: { deliveries: ["GetItem"] },
    listByState: { deliveries: ["Query byState"] },
    listBySenior: { deliveries: ["Query"] },
  },
  imports: {
    save: { imports: ["PutItem"] },
    addRows: { imports: ["PutItem"] },
    find: { imports: ["GetItem"] },
    rows: { imports: ["Query"] },
    list: { imports: ["Query"] },
    saveSource: { imports: ["PutItem"] },
    findSource: { imports: ["GetItem"] },
    listSources: { imports: ["Query"] },
    saveMapping: { imports: ["PutItem"] },
    listMappings: { imports: ["Query"] },
  },
  postings: {
    findOpen: { postings: ["GetItem"] },
    open: { postings: ["PutItem"], ...audited },
    post: { postings: ["DeleteItem", "PutItem"], ...audited },
    discard: { postings: ["DeleteItem"], ...audited },
    keepPosted: { postings: ["PutItem"] },
    listPosted: { postings: ["Query"] },
  },
  listings: {
    get: { listings: ["GetItem"] },
    find: { listings: ["GetItem"] },
    findMany: { listings: ["BatchGetItem"] },
    /** The audit table only where an audit line is given; so with `save`. */
    add: { listings: ["PutItem"], ...audited },
    save: { listings: ["PutItem"], ...audited },
    writeMany: { listings: ["PutItem"], ...audited },
    saveBeside: { listings: ["PutItem", "ConditionCheckItem"], ...audited },
    listForReview: { listings: ["Query byReview"] },
    listByOrganization: { listings: ["Query byOrganization"] },
    listOpenByMunicipality: { listings: ["Query byMunicipality"] },
    listOpen: { listings: ["Query byOpen"] },
    listOpenIds: { listings: ["Query byOpen"] },
    findClaim: { listings: ["GetItem"] },
    saveClaim: { listings: ["PutItem"], ...audited },
    acceptClaim: { listings: ["PutItem"], ...audited },
    listClaims: { listings: ["Query byReview"] },
    findRun: { listings: ["Query"] },
    keepRun: { listings: ["PutItem"] },
  },
  organizations: {
    get: { organizations: ["GetItem"] },
    find: { organizations: ["GetItem"] },
    add: { organizations: ["PutItem"], ...audited },
    save: { organizations: ["PutItem"], ...audited },
    listForReview: { organizations: ["Query byReview"] },
    listByCorporateNumber: { organizations: ["Query byCorporateNumber"] },
    listByEmail: { organizations: ["Query byContact"] },
    findLead: { organizations: ["GetItem"] },
    saveLeads: { organizations: ["PutItem"], ...audited },
    listLeads: { organizations: ["Query byLead"] },
  },
  participations: {
    find: { participations: ["GetItem"] },
    save: { participations: ["PutItem"], ...audited },
    listBySenior: { participations: ["Query"] },
    listByListing: { participations: ["Query byListing"] },
    listByCentre: { participations: ["Query byCentre"] },
  },
  seniors: {
    get: { seniors: ["GetItem"] },
    find: { seniors: ["GetItem"] },
    add: { seniors: ["PutItem", "UpdateItem"], ...audited },
    save: { seniors: ["PutItem", "UpdateItem"], ...audited },
    listByEmail: { seniors: ["Query byContact"] },
    listByName: { seniors: ["Query byName"] },
    listMatchRows: { seniors: ["Query byMatch"] },
    listMatchRowsOf: { seniors: ["Query byMatch"] },
    renewMatchRecord: { seniors: ["UpdateItem"] },
    noteMatchHistory: { seniors: ["UpdateItem"] },
    noteUnmatched: { seniors: ["UpdateItem"] },
    listUnmatched: { seniors: ["Query byUnmatched"] },
  },
} as const satisfies Record<TableName, Record<string, TableActions>>;
