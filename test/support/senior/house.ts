import type { APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import { createRoutes as browseListings } from "../../../functions/public/browse-listings/handler.tsx";
import { createRoutes as manageSubscription } from "../../../functions/senior/manage-subscription/handler.tsx";
import { createRoutes as registerSeniorRoutes } from "../../../functions/senior/register-senior/handler.tsx";
import type { Delivery } from "../../../shared/domain/delivery.ts";
import type { Listing } from "../../../shared/domain/listing.ts";
import type { Notice } from "../../../shared/domain/notice.ts";
import type { Participation } from "../../../shared/domain/participation.ts";
import type { Senior } from "../../../shared/domain/senior.ts";
import { webHandler } from "../../../shared/http/web-handler.ts";
import type { PostalTown } from "../../../shared/ports/postal-codes.ts";
import { changeOwnAnswers } from "../../../shared/usecases/change-own-answers.ts";
import { confirmSenior } from "../../../shared/usecases/confirm-senior.ts";
import { findCentreFor } from "../../../shared/usecases/find-centre-for.ts";
import { issueLink } from "../../../shared/usecases/issue-link.ts";
import { readOwnPage } from "../../../shared/usecases/read-own-page.ts";
import { registerSenior } from "../../../shared/usecases/register-senior.ts";
import { requestSignIn } from "../../../shared/usecases/request-sign-in.ts";
import { resendSeniorConfirmation } from "../../../shared/usecases/resend-senior-confirmation.ts";
import { searchListings } from "../../../shared/usecases/search-listings.ts";
import { sendSeniorConfirmation } from "../../../shared/usecases/send-senior-confirmation.ts";
import { showListing } from "../../../shared/usecases/show-listing.ts";
import { signInSenior } from "../../../shared/usecases/sign-in-senior.ts";
import { resumeSenior, stopSenior } from "../../../shared/usecases/stop-senior.ts";
import { aCentre } from "../builders.ts";
import { fixedClock } from "../fixed-clock.ts";
import { countingIds } from "../fixed-ids.ts";
import { inMemoryAccess } from "../in-memory/access-repository.ts";
import { inMemoryAuditTrail } from "../in-memory/audit-trail.ts";
import { inMemoryCentres } from "../in-memory/centre-repository.ts";
import { inMemoryDeliveries } from "../in-memory/delivery-repository.ts";
import { inMemoryListings } from "../in-memory/listing-repository.ts";
import { capturingLogger } from "../in-memory/logger.ts";
import { inMemoryParticipations } from "../in-memory/participation-repository.ts";
import { inMemoryPostalCodes } from "../in-memory/postal-codes.ts";
import { countingRandom } from "../in-memory/random.ts";
import { fakeSecret } from "../in-memory/secret.ts";
import { inMemorySeniors } from "../in-memory/senior-repository.ts";
import { inMemoryWorkQueue } from "../in-memory/work-queue.ts";
import { browserOf } from "./browser-of.ts";

interface Records {
  readonly seniors?: readonly Senior[];
  readonly listings?: readonly Listing[];
  readonly participations?: readonly Participation[];
  readonly deliveries?: readonly Delivery[];
}

const townOf = (localGovernmentCode: string, cityAndCounty: string, town: string): PostalTown => ({
  prefecture: "東京都",
  cityAndCounty,
  town,
  location: { localGovernmentCode, town, coordinates: { latitude: 35.75, longitude: 139.73 }, precision: "town" },
});

/** 114-0002 has two towns, 141-0001 is another desk's, 060-0000 has no desk. */
const towns: Readonly<Record<string, readonly PostalTown[]>> = {
  "1140002": [townOf("131172", "北区", "王子"), townOf("131172", "北区", "豊島")],
  "1410001": [townOf("131091", "品川区", "北品川")],
  "0600000": [townOf("011011", "札幌市中央区", "")],
};

const tokyo = aCentre({
  centreId: "tokyo",
  name: "東京いきがい相談センター",
  kind: "prefecture",
  placementBasis: "NONE",
  localGovernmentCodes: ["131091"],
  areaName: "東京都",
  phone: "+81352535111",
});

/** The pages of the public and of the person over small real stores, with the desks of 北区 and of the prefecture. */
export const openHouse = (records: Records = {}) => {
  const clock = fixedClock();
  const audit = inMemoryAuditTrail();
  const seniors = inMemorySeniors(records.seniors, audit);
  const stores = {
    access: inMemoryAccess(clock),
    centres: inMemoryCentres([aCentre(), tokyo]),
    listings: inMemoryListings(records.listings, audit),
    participations: inMemoryParticipations(records.participations, audit),
    deliveries: inMemoryDeliveries(seniors, records.deliveries, audit),
    notices: inMemoryWorkQueue<Notice>(),
    postalCodes: inMemoryPostalCodes(towns),
    random: countingRandom(),
    newId: countingIds(9000),
    linkKey: fakeSecret(),
    ...{ audit, clock, seniors },
  };
  const deps = {
    ...stores,
    findCentre: findCentreFor(stores),
    sendConfirmation: sendSeniorConfirmation({ issueLink: issueLink(stores), notices: stores.notices }),
  };
  const routes = {
    ...browseListings({
      ...deps,
      search: searchListings(deps),
      show: showListing(deps),
      publicOrigin: "https://ikigai.example.jp",
    }),
    ...registerSeniorRoutes({
      ...deps,
      registerSenior: registerSenior(deps),
      confirmSenior: confirmSenior(deps),
      resendConfirmation: resendSeniorConfirmation(deps),
      mailFrom: "oshirase@mail.ikigai.example.jp",
    }),
    ...manageSubscription({
      ...deps,
      requestSignIn: requestSignIn(deps),
      signIn: signInSenior(deps),
      readOwnPage: readOwnPage(deps),
      change: changeOwnAnswers(deps),
      stop: stopSenior(deps),
      resume: resumeSenior(deps),
      confirm: confirmSenior(deps),
    }),
  };
  const logger = capturingLogger();
  const handler = webHandler({ service: "house", routes, originSecret: fakeSecret("origin"), logger });
  const answer = (event: Parameters<typeof handler>[0]) =>
    handler(event, {} as Context) as Promise<APIGatewayProxyStructuredResultV2>;
  return { ...stores, logger, routes, browser: () => browserOf(Object.keys(routes), answer, "origin") };
};
