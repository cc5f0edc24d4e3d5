/**
 * Tables, their keys and indexes: read by the CDK app that creates them and by the adapters that use them.
 *
 * Keys of what belongs to a centre begin with the centre's id (`centreId#…`), so that isolation is visible in the key
 * and can be enforced by IAM (`dynamodb:LeadingKeys`).
 */
export interface IndexKeys {
  readonly partitionKey: string;
  readonly sortKey: string;
  /** Attributes projected besides the keys; absent means all. */
  readonly projected?: readonly string[];
}

export interface TableKeys {
  readonly partitionKey: string;
  readonly sortKey?: string;
  readonly indexes: Readonly<Record<string, IndexKeys>>;
  /** Attribute with the expiry as seconds since 1970; rows may outlive it for days, so readers check it too. */
  readonly timeToLive?: string;
}

export const tables = {
  /** `item`: `settings`. */
  centres: {
    partitionKey: "centreId",
    sortKey: "item",
    indexes: {},
  },
  /**
   * `seniorKey`: `centreId#seniorId`; `item`: `profile`, or `match` for what the matcher knows of the person;
   * `contactKey`: `centreId#<sha-256 of the address>`; `matchShard`: `match#0`…, only while the person may get digests;
   * `unmatchedKey`: `centreId`, only of a `match` while the person's last digests brought nothing.
   */
  seniors: {
    partitionKey: "seniorKey",
    sortKey: "item",
    indexes: {
      byContact: { partitionKey: "contactKey", sortKey: "seniorKey" },
      byName: { partitionKey: "centreId", sortKey: "nameKana" },
      byMatch: {
        partitionKey: "matchShard",
        sortKey: "seniorKey",
        projected: ["record", "history", "emptyCycles", "unmatchedSince"],
      },
      byUnmatched: { partitionKey: "unmatchedKey", sortKey: "unmatchedSince", projected: ["emptyCycles"] },
    },
  },
  /**
   * `item`: `profile`, or `lead` for who has not registered; `reviewKey`: `centreId#state`; `contactKey`: sha-256 of the
   * address; `leadKey`: `centreId#outreach`, with `registered` for who has become a registered organisation.
   */
  organizations: {
    partitionKey: "organizationId",
    sortKey: "item",
    indexes: {
      byReview: { partitionKey: "reviewKey", sortKey: "submittedAt" },
      byCorporateNumber: { partitionKey: "legalEntityNumber", sortKey: "organizationId" },
      byContact: { partitionKey: "contactKey", sortKey: "organizationId" },
      byLead: { partitionKey: "leadKey", sortKey: "leadOrder" },
    },
  },
  /** `item`: `report#<id>` and its rows `part#<id>#<n>`; `source#<id>`; `mapping#<id>`. */
  imports: {
    partitionKey: "centreId",
    sortKey: "item",
    indexes: {},
  },
  /**
   * `item`: `current`; `reviewKey`: `centreId#state`; `municipalityKey`: `municipalityCode#state`;
   * `openShard`: `open#0`…`open#7`, only while published, so that the matcher reads open listings alone.
   * `item` `claim#<organizationId>`: an organisation's word that it is its own; `reviewKey` `centreId#claim` while it waits.
   * `listingId` `run#<version>#<cycle>`, `item` `000`…: what the cycle's people are held against; goes after a month.
   */
  listings: {
    partitionKey: "listingId",
    sortKey: "item",
    indexes: {
      byReview: { partitionKey: "reviewKey", sortKey: "submittedAt" },
      byOrganization: { partitionKey: "organizationId", sortKey: "updatedAt" },
      byMunicipality: { partitionKey: "municipalityKey", sortKey: "closesOn" },
      byOpen: { partitionKey: "openShard", sortKey: "closesOn" },
    },
    timeToLive: "expiresAtEpoch",
  },
  /** `seniorKey`: `centreId#seniorId`; `centreKey`: `centreId#state`. */
  participations: {
    partitionKey: "seniorKey",
    sortKey: "listingId",
    indexes: {
      byListing: { partitionKey: "listingId", sortKey: "seniorKey" },
      byCentre: { partitionKey: "centreKey", sortKey: "updatedAt" },
    },
  },
  /** One digest of a senior in a cycle. `stateKey`: `centreId#state`; `since`: when it came into that state. */
  deliveries: {
    partitionKey: "seniorKey",
    sortKey: "cycle",
    indexes: {
      byState: { partitionKey: "stateKey", sortKey: "since" },
    },
  },
  /** `item`: `open`, the pile of letters that is printed and not posted yet; `posted#<date>#<id>`: what went to the post. */
  postings: {
    partitionKey: "centreId",
    sortKey: "item",
    indexes: {},
  },
  /** Sessions, sign-in and confirmation links, form drafts, rate buckets, idempotency marks: `kind#hash`. */
  access: {
    partitionKey: "accessKey",
    indexes: {},
    timeToLive: "expiresAtEpoch",
  },
  /** `auditKey`: `centreId#YYYY-MM`; `sequence`: time and a unique end; `recordKey`: kind and id of the record. */
  audit: {
    partitionKey: "auditKey",
    sortKey: "sequence",
    indexes: {
      byRecord: { partitionKey: "recordKey", sortKey: "sequence" },
    },
  },
} as const satisfies Record<string, TableKeys>;

export type TableName = keyof typeof tables;

/** How many `matchShard` values people are spread over: at three million, some 50,000 each. */
export const matchShards = 64;

/** How many `openShard` values published listings are spread over. */
export const openShards = 8;
