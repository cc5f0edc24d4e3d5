import type { z } from "zod";
import { type AuditEntry, auditEntrySchema } from "../../shared/domain/audit.ts";
import { type Centre, centreSchema } from "../../shared/domain/centre.ts";
import { type Availability, type AvailabilityLevel, weekdays } from "../../shared/domain/conditions.ts";
import { type Delivery, deliverySchema } from "../../shared/domain/delivery.ts";
import { type ImportRecord, importRecordSchema } from "../../shared/domain/import-records.ts";
import { type Lead, leadSchema } from "../../shared/domain/leads/lead.ts";
import { type ListSource, listSourceSchema } from "../../shared/domain/list-source.ts";
import { type Listing, listingSchema } from "../../shared/domain/listing.ts";
import { type Organization, organizationSchema } from "../../shared/domain/organization.ts";
import { type Participation, participationSchema } from "../../shared/domain/participation.ts";
import { type Senior, seniorSchema } from "../../shared/domain/senior.ts";
import { type StaffMember, staffMemberSchema } from "../../shared/domain/staff.ts";
import type { ClaimChecks } from "../../shared/ports/delivery-repository.ts";
import { testNow } from "./fixed-clock.ts";
import { idOf } from "./fixed-ids.ts";

// Each builder makes a valid record of 北区, parsed by the real schema; overrides come last and replace whole fields.
// Ids may be overridden with plain strings: the schema brands them.

const aSeniorId = idOf(1001);
const aListingId = idOf(2001);
const anOrganizationId = idOf(3001);

const build =
  <Schema extends z.ZodType>(schema: Schema, defaults: z.input<Schema>) =>
  (overrides: Partial<z.input<Schema>> = {}): z.output<Schema> =>
    schema.parse({ ...(defaults as object), ...(overrides as object) });

/** The same answer for each weekday and band. */
export const everyDay = (level: AvailabilityLevel): Availability =>
  Object.fromEntries(weekdays.map((day) => [day, { am: level, pm: level, eve: level }])) as Availability;

/** The ward's desk that does placement. */
export const aCentre: (overrides?: Partial<z.input<typeof centreSchema>>) => Centre = build(centreSchema, {
  centreId: "kita",
  name: "北区いきがい活動センター",
  nameKana: "キタクイキガイカツドウセンター",
  kind: "placement",
  placementBasis: "ART33",
  localGovernmentCodes: ["131172"],
  areaName: "北区",
  address: "東京都北区王子本町1-15-22",
  postalCode: "1140022",
  phone: "+81339081111",
  email: "madoguchi@city.kita.example.jp",
  openingHours: "平日 9時から17時",
  operators: [{ fiscalYear: 2026, name: "北区" }],
  createdAt: testNow,
  updatedAt: testNow,
});

/** An active senior who wants gardening volunteering, gets mail daily and has time on every day. */
export const aSenior: (overrides?: Partial<z.input<typeof seniorSchema>>) => Senior = build(seniorSchema, {
  centreId: "kita",
  seniorId: aSeniorId,
  state: "active",
  name: { familyName: "試験", givenName: "花子", familyNameKana: "シケン", givenNameKana: "ハナコ" },
  address: {
    postalCode: "1140022",
    localGovernmentCode: "131172",
    prefecture: "東京都",
    cityAndCounty: "北区",
    streetAddress: "王子本町",
    cityBlock: "9番地9",
  },
  location: {
    localGovernmentCode: "131172",
    town: "王子本町",
    coordinates: { latitude: 35.7537, longitude: 139.7345 },
    precision: "town",
  },
  email: "hanako..shiken.@docomo.example.jp",
  emailConfirmedAt: testNow,
  phone: "+819099990001",
  channel: "email",
  rhythm: "daily",
  wishes: { undecided: false, kinds: ["volunteer"], taxonomyCodes: ["V4"] },
  availability: everyDay("good"),
  travel: { modes: ["walk", "bus"], preferredMinutes: 20, maxMinutes: 40, outsideOwnAreaOk: true },
  avoid: [],
  consents: [
    { purpose: "procedure", channel: "email", given: true, textVersion: "2026-10", at: testNow, via: "web" },
    { purpose: "digest", channel: "email", given: true, textVersion: "2026-10", at: testNow, via: "web" },
  ],
  purposeNotice: { version: "2026-10", shownAt: testNow, via: "web" },
  dataSource: "self",
  registeredVia: "web",
  createdAt: testNow,
  updatedAt: testNow,
  version: 1,
});

/** A confirmed group without a corporate number that waits for review. */
export const aLead: (overrides?: Partial<z.input<typeof leadSchema>>) => Lead = build(leadSchema, {
  organizationId: idOf(3900),
  centreId: "kita",
  state: "lead",
  tradeName: "公益財団法人北区文化振興財団",
  tradeNameKana: "キタクブンカシンコウザイダン",
  municipalityCode: "131172",
  sources: [{ kind: "register", name: "公益法人の一覧", seenOn: "2026-11-25" }],
  outreach: "not_contacted",
  createdAt: testNow,
  updatedAt: testNow,
  version: 1,
});

export const anOrganization: (overrides?: Partial<z.input<typeof organizationSchema>>) => Organization = build(
  organizationSchema,
  {
    organizationId: anOrganizationId,
    referenceNumber: "D-48213",
    centreId: "kita",
    state: "submitted",
    tradeName: "王子みどりの会",
    tradeNameKana: "オウジミドリノカイ",
    categoryOfOrganization: "group",
    representative: "代表 一郎",
    address: {
      postalCode: "1140002",
      localGovernmentCode: "131172",
      prefecture: "東京都",
      cityAndCounty: "北区",
      streetAddress: "王子",
      cityBlock: "8番地8",
    },
    activities: "公園の花壇の手入れをしています。",
    record: "2015年から月2回活動しています。",
    contactName: "連絡 次郎",
    contactPhone: "+81399990002",
    contactEmail: "renraku@midori.example.jp",
    publishContactName: false,
    emailConfirmedAt: testNow,
    declarations: {
      charter: { version: "2026-10", acceptedAt: testNow },
      antiSocialForces: { version: "2026-10", acceptedAt: testNow, signatory: "代表 一郎" },
      purposes: [],
    },
    submittedAt: testNow,
    createdAt: testNow,
    updatedAt: testNow,
    version: 1,
  },
);

/** A published gardening volunteering on Tuesday mornings, near `aSenior`. */
export const aListing: (overrides?: Partial<z.input<typeof listingSchema>>) => Listing = build(listingSchema, {
  listingId: aListingId,
  referenceNumber: "A-10482",
  centreId: "kita",
  municipalityCode: "131172",
  organizationId: anOrganizationId,
  organizerName: "王子みどりの会",
  kind: "volunteer",
  taxonomy: { primary: "V4" },
  title: "公園の花壇の手入れ",
  description: "公園の花壇で花の植えかえと水やりをします。はじめての方も歓迎です。",
  schedule: { type: "weekly", weekdays: ["Tu"], startTime: "10:00", endTime: "11:30" },
  place: {
    name: "王子公園",
    fullAddress: "東京都北区王子1-1-1",
    localGovernmentCode: "131172",
    town: "王子",
    coordinates: { latitude: 35.7528, longitude: 139.738 },
    precision: "exact",
  },
  demands: { posture: "mixed", setting: "outdoor", flags: [] },
  reward: { type: "none" },
  fee: { status: "free" },
  eligibility: { audience: "anyone" },
  beginnerFriendly: true,
  capacity: {},
  application: { needed: "no" },
  contact: { contactPointName: "王子みどりの会", contactPointPhoneNumber: "+81399990002" },
  source: { type: "self_registration", name: "王子みどりの会", licence: "団体の登録" },
  state: "published",
  confirmedOn: "2026-11-20",
  closesOn: "2027-03-31",
  submittedAt: testNow,
  publishedAt: testNow,
  createdAt: testNow,
  updatedAt: testNow,
  version: 1,
});

/** `aSenior` wishes to take part in `aListing`. */
export const aParticipation: (overrides?: Partial<z.input<typeof participationSchema>>) => Participation = build(
  participationSchema,
  {
    centreId: "kita",
    seniorId: aSeniorId,
    listingId: aListingId,
    organizationId: anOrganizationId,
    state: "wished",
    via: "mail_link",
    answeredAt: testNow,
    createdAt: testNow,
    updatedAt: testNow,
    version: 1,
  },
);

export const anImport: (overrides?: Partial<z.input<typeof importRecordSchema>>) => ImportRecord = build(
  importRecordSchema,
  {
    centreId: "kita",
    importId: "20261125T010000000Z-00000001",
    at: testNow,
    by: "窓口 花子",
    source: { name: "北区イベント一覧", licence: "CC BY 4.0" },
    fileName: "131172_events.csv",
    format: "csv",
    encoding: "utf-8",
    delimiter: ",",
    tables: [],
    passedOver: [],
    notes: [],
    counts: { imported: 0, updated: 0, unchanged: 0, needsPerson: 0, rejected: 0 },
  },
);

export const aListSource: (overrides?: Partial<z.input<typeof listSourceSchema>>) => ListSource = build(
  listSourceSchema,
  {
    centreId: "kita",
    sourceId: "00000000-0000-4000-8000-000000007001",
    name: "北区イベント一覧",
    url: "https://opendata.city.kita.example/events.csv",
    licence: "CC BY 4.0",
    owner: "北区 情報政策課",
    rhythm: "daily",
    active: true,
    createdAt: testNow,
    updatedAt: testNow,
  },
);

/** A digest for `aSenior` with `aListing` that waits to be sent. */
export const aDelivery: (overrides?: Partial<z.input<typeof deliverySchema>>) => Delivery = build(deliverySchema, {
  centreId: "kita",
  seniorId: aSeniorId,
  cycle: "2026-11-25T02:00",
  channel: "email",
  state: "PENDING",
  since: testNow,
  attempt: 0,
  deliveryKey: "0123456789abcdef0123456789abcdef",
  items: [{ listingId: aListingId, score: 80, reasons: [{ code: "near", values: { km: 0.4 } }] }],
  weightsVersion: "2026-11",
  createdAt: testNow,
});

/** What `aDelivery` is claimed with: nothing has changed since it was read. */
export const claimChecks = (overrides: Partial<ClaimChecks> = {}): ClaimChecks => ({
  senior: aSenior(),
  listings: [aListing()],
  channel: "email",
  address: aSenior().email ?? "",
  ...overrides,
});

/** A reviewer of 北区. */
export const aStaffMember: (overrides?: Partial<z.input<typeof staffMemberSchema>>) => StaffMember = build(
  staffMemberSchema,
  { staffId: "staff-kita-1", centreId: "kita", roles: ["reviewer"], displayName: "職員 三郎" },
);

/** A reviewer approved `anOrganization`. */
export const anAuditEntry: (overrides?: Partial<z.input<typeof auditEntrySchema>>) => AuditEntry = build(
  auditEntrySchema,
  {
    centreId: "kita",
    at: testNow,
    actor: { kind: "staff", id: "staff-kita-1" },
    action: "organization.approve",
    record: { kind: "organization", id: anOrganizationId },
    fields: ["state"],
  },
);
