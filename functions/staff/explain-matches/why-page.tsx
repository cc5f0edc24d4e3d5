import type { ComponentChildren } from "preact";
import type { Listing } from "../../../shared/domain/listing.ts";
import type { Senior } from "../../../shared/domain/senior.ts";
import { isPermitted } from "../../../shared/domain/staff-permissions.ts";
import { gateInWords } from "../../../shared/text/gates.ts";
import { suggestionTexts, explainTexts as texts } from "../../../shared/text/staff-matching.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { CsrfToken } from "../../../shared/ui/form-token.tsx";
import { ListingCard } from "../../../shared/ui/listing-card.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { TextField } from "../../../shared/ui/text-field.tsx";
import type { Explanation } from "../../../shared/usecases/explain-listing.ts";
import type { FoundForStaff } from "../../../shared/usecases/find-listings-for-staff.ts";
import { reasonsFor, WordList, wordsOf } from "./reason-list.tsx";

interface FrameProps {
  readonly viewer: Viewer;
  readonly senior: Senior;
  readonly children: ComponentChildren;
}

const addressOf = ({ seniorId }: Senior): string => `/staff/seniors/${seniorId}`;

const Frame = ({ viewer, senior, children }: FrameProps) => (
  <StaffPage viewer={viewer} title={texts.title}>
    <BackLink href={addressOf(senior)} text={suggestionTexts.back} />
    <h1>
      {senior.name.familyName} {senior.name.givenName}：{texts.title}
    </h1>
    {children}
  </StaffPage>
);

interface WhySearchPageProps extends FoundForStaff {
  readonly viewer: Viewer;
  readonly senior: Senior;
  /** As typed. */
  readonly search: string;
}

/** Asks for the listing. */
export const WhySearchPage = ({ viewer, senior, search, listings, more }: WhySearchPageProps) => (
  <Frame viewer={viewer} senior={senior}>
    <p>{texts.intro}</p>
    <form method="get" action={`${addressOf(senior)}/why`}>
      <TextField name="q" label={texts.search} hint={texts.searchHint} value={search} width="medium" />
      <SubmitButton kind="secondary">{texts.searchButton}</SubmitButton>
    </form>
    {search !== "" && listings.length === 0 ? <p>{texts.none}</p> : null}
    {listings.length > 0 ? (
      <>
        <h2>{texts.found}</h2>
        <ul>
          {listings.map((listing) => (
            <li key={listing.listingId}>
              <a class="stand-alone" href={`${addressOf(senior)}/why?listing=${listing.listingId}`}>
                {listing.title}（{listing.referenceNumber}、{listing.organizerName}）
              </a>
            </li>
          ))}
        </ul>
      </>
    ) : null}
    {more ? <p>{texts.more(listings.length)}</p> : null}
  </Frame>
);

/** Says why a listing reaches a person or does not. */
export const WhyPage = ({ viewer, ...explanation }: Explanation & { readonly viewer: Viewer }) => {
  const { senior, listing, receives, verdict } = explanation;
  return (
    <Frame viewer={viewer} senior={senior}>
      <Answer {...explanation} />
      {receives ? null : (
        <Notice kind="warning">
          <p>{texts.notReceiving}</p>
        </Notice>
      )}
      <dl class="facts-below">
        <WordList label={texts.reasons} words={verdict.broken.length > 0 ? [] : reasonsFor(verdict.reasons)} />
        <WordList label={texts.misses} words={wordsOf(verdict.misses)} />
        <WordList label={texts.unknowns} words={wordsOf(verdict.unknowns)} />
      </dl>
      <About listing={listing} />
      <GroupForm viewer={viewer} {...explanation} />
      <p>
        <a class="stand-alone" href={`${addressOf(senior)}/why`}>
          {texts.another}
        </a>
      </p>
    </Frame>
  );
};

const Answer = ({ verdict: { broken, place, among, tooLittle } }: Explanation) => {
  if (broken.length > 0) {
    return (
      <Notice kind="warning" title={texts.broken}>
        <p>{broken.length === 1 ? texts.onlyOne : texts.brokenHint}</p>
        <ul>
          {broken.map((reason) => (
            <li key={reason.code}>{gateInWords(reason)}</li>
          ))}
        </ul>
      </Notice>
    );
  }
  if (place !== undefined) {
    return (
      <Notice kind="success" title={texts.fits(place, among)}>
        <p>{texts.fitsHint}</p>
      </Notice>
    );
  }
  return (
    <Notice kind="warning" title={texts.tooLittle}>
      <p>{texts.tooLittleWhy[tooLittle ?? "points"]}</p>
    </Notice>
  );
};

/** Whether the person wants anything from the group at all; only where a registered one offers the listing. */
const GroupForm = ({ viewer, senior, listing }: Explanation & { readonly viewer: Viewer }) => {
  const { organizationId } = listing;
  if (organizationId === undefined || !isPermitted(viewer.staff, "senior.change")) return null;
  const isExcluded = senior.excludedOrganizations.includes(organizationId);
  return (
    <form method="post" action={`${addressOf(senior)}/why`}>
      <h2>{texts.group}</h2>
      <p>{isExcluded ? texts.excluded(listing.organizerName) : texts.groupHint(listing.organizerName)}</p>
      <CsrfToken token={viewer.csrfToken} />
      <input type="hidden" name="listing" value={listing.listingId} />
      <input type="hidden" name="organization" value={isExcluded ? "welcome" : "exclude"} />
      <SubmitButton kind="secondary">{isExcluded ? texts.welcome : texts.exclude}</SubmitButton>
    </form>
  );
};

const About = ({ listing }: { listing: Listing }) => (
  <>
    <h2>{texts.about}</h2>
    <ul class="cards">
      <ListingCard listing={listing} heading="h3" />
    </ul>
  </>
);
