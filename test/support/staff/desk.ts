import type { APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import { createRoutes as deliverByHand } from "../../../functions/staff/deliver-by-hand/handler.tsx";
import { createRoutes as explainMatches } from "../../../functions/staff/explain-matches/handler.tsx";
import { createRoutes as followLeads } from "../../../functions/staff/follow-leads/handler.tsx";
import { createRoutes as followParticipations } from "../../../functions/staff/follow-participations/handler.tsx";
import { createRoutes as importLists } from "../../../functions/staff/import-lists/handler.tsx";
import { createRoutes as manageSeniors } from "../../../functions/staff/manage-seniors/handler.tsx";
import { createRoutes as manageSources } from "../../../functions/staff/manage-sources/handler.tsx";
import { createRoutes as mergeListings } from "../../../functions/staff/merge-listings/handler.tsx";
import { createRoutes as printLetters } from "../../../functions/staff/print-letters/handler.tsx";
import { createRoutes as readWeights } from "../../../functions/staff/read-weights/handler.tsx";
import { createRoutes as reviewSubmissions } from "../../../functions/staff/review-submissions/handler.tsx";
import { createRoutes as signInStaff } from "../../../functions/staff/sign-in-staff/handler.tsx";
import { readListFile } from "../../../shared/adapters/files/read-list-file.ts";
import { writeReportWorkbook } from "../../../shared/adapters/files/write-report.ts";
import type { Delivery } from "../../../shared/domain/delivery.ts";
import type { Listing } from "../../../shared/domain/listing.ts";
import type { Notice } from "../../../shared/domain/notice.ts";
import type { Organization } from "../../../shared/domain/organization.ts";
import type { Participation } from "../../../shared/domain/participation.ts";
import type { Senior } from "../../../shared/domain/senior.ts";
import type { StaffMember } from "../../../shared/domain/staff.ts";
import type { ImportWork } from "../../../shared/domain/work.ts";
import { createSession } from "../../../shared/http/session.ts";
import { staffGuard } from "../../../shared/http/staff-guard.ts";
import { webHandler } from "../../../shared/http/web-handler.ts";
import type { LetterPrinter } from "../../../shared/ports/letter-printer.ts";
import type { StaffSignIn } from "../../../shared/ports/staff-sign-in.ts";
import { importListings } from "../../../shared/usecases/import-listings.ts";
import { issueLink } from "../../../shared/usecases/issue-link.ts";
import { runImport } from "../../../shared/usecases/run-import.ts";
import { sendSeniorConfirmation } from "../../../shared/usecases/send-senior-confirmation.ts";
import { aCentre, aStaffMember } from "../builders.ts";
import { fixedClock } from "../fixed-clock.ts";
import { countingIds } from "../fixed-ids.ts";
import { inMemoryAccess } from "../in-memory/access-repository.ts";
import { inMemoryAuditTrail } from "../in-memory/audit-trail.ts";
import { inMemoryCentres } from "../in-memory/centre-repository.ts";
import { inMemoryDeliveries } from "../in-memory/delivery-repository.ts";
import { inMemoryImports } from "../in-memory/import-repository.ts";
import { fakePrinter } from "../in-memory/letter-printer.ts";
import { inMemoryLists } from "../in-memory/list-store.ts";
import { inMemoryListings } from "../in-memory/listing-repository.ts";
import { capturingLogger } from "../in-memory/logger.ts";
import { fakeMailSuppressionList } from "../in-memory/mail-suppression-list.ts";
import { inMemoryOrganizations } from "../in-memory/organization-repository.ts";
import { inMemoryParticipations } from "../in-memory/participation-repository.ts";
import { inMemoryPostalCodes } from "../in-memory/postal-codes.ts";
import { inMemoryPostings } from "../in-memory/posting-repository.ts";
import { countingRandom } from "../in-memory/random.ts";
import { fakeSecret } from "../in-memory/secret.ts";
import { inMemorySeniors } from "../in-memory/senior-repository.ts";
import { inMemoryWorkQueue } from "../in-memory/work-queue.ts";
import { type WebEventOptions, webEvent } from "../web-event.ts";

interface Records {
  readonly organizations?: readonly Organization[];
  readonly listings?: readonly Listing[];
  readonly seniors?: readonly Senior[];
  readonly participations?: readonly Participation[];
  readonly deliveries?: readonly Delivery[];
  readonly signIn?: StaffSignIn;
  readonly printer?: LetterPrinter;
  readonly centre?: Parameters<typeof aCentre>[0];
}

const noSignIn: StaffSignIn = {
  begin: () => Promise.reject(new Error("not in this test")),
  complete: () => Promise.reject(new Error("not in this test")),
};

/** All functions of the desk over small real stores, with two centres, 北区 and みなと市. */
export const openDesk = (records: Records = {}) => {
  const clock = fixedClock();
  const audit = inMemoryAuditTrail();
  const access = inMemoryAccess(clock);
  const seniors = inMemorySeniors(records.seniors, audit);
  const centres = inMemoryCentres([aCentre(records.centre), anotherCentre()]);
  const notices = inMemoryWorkQueue<Notice>();
  const importQueue = inMemoryWorkQueue<ImportWork>();
  const accountList = fakeMailSuppressionList();
  const lists = inMemoryLists();
  const logger = capturingLogger();
  const stores = {
    organizations: inMemoryOrganizations(records.organizations, audit),
    listings: inMemoryListings(records.listings, audit),
    participations: inMemoryParticipations(records.participations, audit),
    deliveries: inMemoryDeliveries(seniors, records.deliveries, audit),
    seniors,
    imports: inMemoryImports(),
    postings: inMemoryPostings(audit),
  };
  const guard = staffGuard({ access, centres, clock, linkKey: fakeSecret() });
  const deps = {
    ...stores,
    centres,
    access,
    audit,
    clock,
    guard,
    notices,
    noticeQueue: notices,
    importQueue,
    lists,
    linkKey: fakeSecret(),
    printer: records.printer ?? fakePrinter(),
    publicOrigin: "https://ikigai.example.lg.jp",
    random: countingRandom(),
  };
  const sendConfirmation = sendSeniorConfirmation({ issueLink: issueLink(deps), notices });
  const run = runImport({ ...deps, importListings: importListings({ ...deps, readFile: readListFile, logger }) });
  /** Works off what was put into the import queue. */
  const runImports = async (): Promise<void> => {
    for (const work of importQueue.messages.splice(0)) if ("importId" in work) await run(work.centreId, work.importId);
  };
  const routes = {
    ...signInStaff({ ...deps, signIn: records.signIn ?? noSignIn }),
    ...reviewSubmissions(deps),
    ...mergeListings(deps),
    ...followLeads({ ...deps, readFile: readListFile }),
    ...followParticipations(deps),
    ...explainMatches(deps),
    ...readWeights(deps),
    ...deliverByHand({ ...deps, sendConfirmation, accountList, newId: countingIds(6000) }),
    ...printLetters(deps),
    ...importLists({ ...deps, readFile: readListFile, writeWorkbook: writeReportWorkbook, newId: countingIds(8000) }),
    ...manageSources({ ...deps, newId: countingIds(7000) }),
    ...manageSeniors({ ...deps, sendConfirmation, postalCodes: inMemoryPostalCodes(), newId: countingIds(9000) }),
  };
  const handler = webHandler({ service: "desk", routes, originSecret: fakeSecret("origin"), logger });

  const send = async (options: WebEventOptions): Promise<Answer> => {
    const event = webEvent({ ...options, originSecret: "origin" });
    const result = (await handler(event, {} as Context)) as APIGatewayProxyStructuredResultV2;
    return {
      status: result.statusCode ?? 0,
      location: String(result.headers?.Location ?? ""),
      headers: result.headers ?? {},
      cookies: result.cookies ?? [],
      body: result.body ?? "",
    };
  };

  /** Signs a staff member in; every post carries the form token that the last page held. */
  const signIn = async (staff: StaffMember = aStaffMember()) => {
    const cookie = (await createSession({ access, clock }, "staff", staff)).split(";")[0] ?? "";
    const home = await send({ routeKey: "GET /staff", cookies: [cookie] });
    const csrfToken = /name="csrfToken" value="([^"]+)"/.exec(home.body)?.[1] ?? "";
    return {
      cookie,
      csrfToken,
      get: (routeKey: string, options: Omit<WebEventOptions, "routeKey"> = {}) =>
        send({ routeKey, cookies: [cookie], ...options }),
      post: (
        routeKey: string,
        form: Record<string, string>,
        options: Omit<WebEventOptions, "routeKey" | "form"> = {},
      ) => send({ routeKey, cookies: [cookie], form: { csrfToken, ...form }, ...options }),
    };
  };

  return {
    ...stores,
    accountList,
    lists,
    importQueue,
    runImports,
    access,
    audit,
    clock,
    notices,
    logger,
    routes,
    send,
    signIn,
  };
};

export interface Answer {
  readonly status: number;
  readonly location: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly cookies: readonly string[];
  readonly body: string;
}

/** A city that only informs. */
const anotherCentre = () =>
  aCentre({ centreId: "minato", name: "みなと市生きがい窓口", localGovernmentCodes: ["131032"], areaName: "みなと市" });

/** A staff member who may do everything in 北区. */
export const anyRole = (overrides: Parameters<typeof aStaffMember>[0] = {}): StaffMember =>
  aStaffMember({ roles: ["counsellor", "coordinator", "reviewer", "administrator"], ...overrides });
