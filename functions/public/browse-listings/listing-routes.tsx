import { NotFound } from "../../../shared/domain/errors.ts";
import { type ListingId, listingIdSchema } from "../../../shared/domain/ids.ts";
import { occurrences } from "../../../shared/domain/occurrences.ts";
import { jstDate } from "../../../shared/domain/times.ts";
import { pathId } from "../../../shared/http/path-id.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import { page, redirect, text, type WebResponse } from "../../../shared/http/web-response.ts";
import type { ShownListing } from "../../../shared/usecases/show-listing.ts";
import { hasCalendar, listingCalendar } from "./calendar.ts";
import type { Dependencies } from "./dependencies.ts";
import { EndedPage } from "./ended-page.tsx";
import { ListingPage } from "./listing-page.tsx";
import { withStructuredData } from "./structured-data.ts";

const datesNamed = 3;

/** One listing: its page, for people and machines, and its calendar file. */
export const listingRoutes = (deps: Dependencies) => {
  const urlOf = (listingId: ListingId): string => `${deps.publicOrigin}/listings/${listingId}`;

  const openPage = (shown: ShownListing): WebResponse => {
    const today = jstDate(deps.clock());
    const { listing } = shown;
    const nextDates = occurrences(listing.schedule, today, datesNamed);
    const shownPage = page(<ListingPage {...shown} nextDates={nextDates} calendar={hasCalendar(listing, today)} />);
    return withStructuredData(shownPage, listing, { url: urlOf(listing.listingId), today });
  };

  const show: WebRoute = async (request) => {
    const asked = pathId(request, "listingId", listingIdSchema);
    const shown = await deps.show(asked);
    const { listingId } = shown.listing;
    if (listingId !== asked) return redirect(`/listings/${listingId}`);
    return shown.ended ? page(<EndedPage {...shown} />, { status: 410 }) : openPage(shown);
  };

  const calendar: WebRoute = async (request) => {
    const { listing, ended } = await deps.show(pathId(request, "listingId", listingIdSchema));
    const today = jstDate(deps.clock());
    if (ended || !hasCalendar(listing, today)) throw new NotFound();
    return text(listingCalendar(listing, today, urlOf(listing.listingId)), "text/calendar; charset=utf-8", {
      "Content-Disposition": `attachment; filename="${listing.referenceNumber}.ics"`,
    });
  };

  return { show, calendar };
};
