import { z } from "zod";
import type { LetterBatch, PostedLetters } from "../../shared/domain/letter-batch.ts";
import type { RowReport } from "../../shared/domain/listing-import/row-outcome.ts";
import { collect } from "../../shared/usecases/collect.ts";
import {
  aCentre,
  aDelivery,
  aLead,
  aListing,
  aListSource,
  anAuditEntry,
  anImport,
  anOrganization,
  aParticipation,
  aSenior,
  claimChecks,
} from "./builders.ts";
import type { Stores } from "./dynamodb-stores.ts";
import { idOf } from "./fixed-ids.ts";
import { aKeptRun } from "./kept-run.ts";
import { aClaim } from "./listed-events.ts";

const audit = anAuditEntry();
const [centre, senior, organization, listing] = [aCentre(), aSenior(), anOrganization(), aListing()];
const [participation, delivery] = [aParticipation(), aDelivery()];
/** As the calls leave them. */
const [changed, offered] = [
  { ...senior, version: 2 },
  { ...listing, version: 2 },
];
const { centreId } = centre;
const at = audit.at;
const batch: LetterBatch = { centreId, madeAt: at, letters: [], unprintable: [] };
const posted: PostedLetters = { centreId, postingId: at, postedOn: "2026-11-25", letters: 0, unitYen: 110 };
const suppression = { centreId, seniorId: senior.seniorId, channel: "email", reason: "bounce", at } as const;
/** Made once: V8 writes a number by how it happens to hold it. */
const keptRun = aKeptRun();
const aRowReport = {
  ...{ record: 1, line: 2, title: "講座", outcome: "rejected", reasons: ["past"], notes: [], evidence: [] },
} as const satisfies RowReport;
const mapping = {
  ...{ centreId, mappingId: "0".repeat(32), headings: ["a"], columns: {}, savedAt: at, savedBy: "窓口 花子" },
};
const soon = new Date("2026-11-25T02:00:00.000Z");

type Repositories = Omit<Stores, "clock" | "auditEntries">;

/** A call of every method: one that is new is asked for by the compiler. */
type Calls = {
  readonly [Name in keyof Repositories]: {
    readonly [Method in keyof Repositories[Name]]: (stores: Stores) => Promise<unknown>;
  };
};

/** One call of each method of each repository, in an order in which each finds what it needs. */
export const repositoryCalls: Calls = {
  access: {
    put: ({ access }) => access.put("a#1", {}, soon),
    add: ({ access }) => access.add("a#2", {}, soon),
    touch: ({ access }) => access.touch("a#1", {}, soon),
    find: ({ access }) => access.find("a#1", z.unknown()),
    take: ({ access }) => access.take("a#1", z.unknown()),
    remove: ({ access }) => access.remove("a#1"),
    hit: ({ access }) => access.hit("a#3", 60),
  },
  audit: { record: (stores) => stores.audit.record(audit) },
  centres: {
    save: ({ centres }) => centres.save(centre),
    get: ({ centres }) => centres.get(centreId),
    find: ({ centres }) => centres.find(centreId),
    list: ({ centres }) => centres.list(),
  },
  imports: {
    save: ({ imports }) => imports.save(anImport()),
    addRows: ({ imports }) => imports.addRows(anImport(), 0, [aRowReport]),
    saveSource: ({ imports }) => imports.saveSource(aListSource()),
    findSource: ({ imports }) => imports.findSource(centreId, aListSource().sourceId),
    listSources: ({ imports }) => collect(imports.listSources(centreId)),
    saveMapping: ({ imports }) => imports.saveMapping(mapping),
    listMappings: ({ imports }) => collect(imports.listMappings(centreId)),
    find: ({ imports }) => imports.find(centreId, anImport().importId),
    rows: ({ imports }) => imports.rows(centreId, anImport().importId),
    list: ({ imports }) => collect(imports.list(centreId)),
  },
  seniors: {
    add: ({ seniors }) => seniors.add(senior, audit),
    save: ({ seniors }) => seniors.save(changed, audit),
    get: ({ seniors }) => seniors.get(centreId, senior.seniorId),
    find: ({ seniors }) => seniors.find(centreId, senior.seniorId),
    listByEmail: ({ seniors }) => seniors.listByEmail([centreId], "a@example.jp"),
    listByName: ({ seniors }) => collect(seniors.listByName(centreId, "ア")),
    listMatchRowsOf: ({ seniors }) => collect(seniors.listMatchRowsOf(centre.centreId)),
    listMatchRows: ({ seniors }) => collect(seniors.listMatchRows(0, 2)),
    renewMatchRecord: ({ seniors }) => seniors.renewMatchRecord(senior),
    noteMatchHistory: ({ seniors }) => seniors.noteMatchHistory(centreId, senior.seniorId, new Uint8Array(20)),
    noteUnmatched: ({ seniors }) =>
      seniors.noteUnmatched({ centreId, seniorId: senior.seniorId, emptyCycles: [], unmatchedSince: "2026-11-11" }),
    listUnmatched: ({ seniors }) => collect(seniors.listUnmatched(centreId)),
  },
  organizations: {
    add: ({ organizations }) => organizations.add(organization, audit),
    save: ({ organizations }) => organizations.save({ ...organization, version: 2 }, ["submitted"], audit),
    get: ({ organizations }) => organizations.get(organization.organizationId),
    find: ({ organizations }) => organizations.find(organization.organizationId),
    listForReview: ({ organizations }) => collect(organizations.listForReview(centreId, "submitted")),
    listByCorporateNumber: ({ organizations }) => organizations.listByCorporateNumber("7000012050002"),
    listByEmail: ({ organizations }) => organizations.listByEmail("a@example.jp"),
    saveLeads: ({ organizations }) => organizations.saveLeads([{ lead: aLead(), audit }]),
    findLead: ({ organizations }) => organizations.findLead(aLead().organizationId),
    listLeads: ({ organizations }) => collect(organizations.listLeads(centreId, "not_contacted")),
  },
  listings: {
    add: ({ listings }) => listings.add(listing, audit),
    save: ({ listings }) => listings.save(offered, ["published"], audit),
    writeMany: ({ listings }) => listings.writeMany([[{ listing: aListing({ listingId: idOf(2900) }), audit }]]),
    saveBeside: ({ listings }) => listings.saveBeside({ listing: aListing({ listingId: idOf(2901) }), audit }, offered),
    get: ({ listings }) => listings.get(listing.listingId),
    find: ({ listings }) => listings.find(listing.listingId),
    findMany: ({ listings }) => listings.findMany([listing.listingId]),
    listForReview: ({ listings }) => collect(listings.listForReview(centreId, "submitted")),
    listByOrganization: ({ listings }) => collect(listings.listByOrganization(organization.organizationId)),
    listOpenByMunicipality: ({ listings }) => collect(listings.listOpenByMunicipality("131172", "2026-11-25")),
    listOpenIds: ({ listings }) => collect(listings.listOpenIds("2026-11-25")),
    listOpen: ({ listings }) => collect(listings.listOpen("2026-11-25")),
    saveClaim: ({ listings }) => listings.saveClaim(aClaim(), audit),
    findClaim: ({ listings }) => listings.findClaim(listing.listingId, organization.organizationId),
    listClaims: ({ listings }) => collect(listings.listClaims(centreId)),
    acceptClaim: ({ listings }) =>
      listings.acceptClaim(aClaim({ state: "accepted", version: 2 }), { ...offered, version: 3 }, audit),
    keepRun: ({ listings }) => listings.keepRun(delivery.cycle, keptRun),
    findRun: ({ listings }) => listings.findRun(delivery.cycle),
  },
  participations: {
    save: ({ participations }) => participations.save(participation, audit),
    find: ({ participations }) => participations.find(centreId, senior.seniorId, listing.listingId),
    listBySenior: ({ participations }) => collect(participations.listBySenior(centreId, senior.seniorId)),
    listByListing: ({ participations }) => collect(participations.listByListing(listing.listingId)),
    listByCentre: ({ participations }) => collect(participations.listByCentre(centreId, "wished")),
  },
  postings: {
    open: ({ postings }) => postings.open(batch, audit),
    findOpen: ({ postings }) => postings.findOpen(centreId),
    post: ({ postings }) => postings.post(batch, posted, audit),
    discard: ({ postings }) => postings.discard(batch, audit),
    keepPosted: ({ postings }) => postings.keepPosted(posted),
    listPosted: ({ postings }) => collect(postings.listPosted(centreId, "2026-04-01")),
  },
  deliveries: {
    add: ({ deliveries }) => deliveries.add(delivery),
    claim: ({ deliveries }) => deliveries.claim(delivery, claimChecks({ senior: changed, listings: [offered] }), at),
    tickOff: ({ deliveries }) => deliveries.tickOff({ ...delivery, state: "SENDING", attempt: 1 }, at, audit),
    move: ({ deliveries }) => deliveries.move({ ...delivery, state: "SENDING", attempt: 1 }, { to: "SENT", at, audit }),
    suppress: ({ deliveries }) => deliveries.suppress(suppression, "a@example.jp"),
    findSuppression: ({ deliveries }) => deliveries.findSuppression(centreId, "email", "a@example.jp"),
    liftSuppression: ({ deliveries }) => deliveries.liftSuppression(suppression, "a@example.jp", at, audit),
    tallyFrom: ({ deliveries }) => deliveries.tallyFrom(centreId, "2026-11-01"),
    spentIn: ({ deliveries }) => deliveries.spentIn(centreId, "sms", "2026-11"),
    find: ({ deliveries }) => deliveries.find(delivery),
    listByState: ({ deliveries }) => collect(deliveries.listByState(centreId, "PENDING")),
    listBySenior: ({ deliveries }) => collect(deliveries.listBySenior(centreId, senior.seniorId)),
  },
};
