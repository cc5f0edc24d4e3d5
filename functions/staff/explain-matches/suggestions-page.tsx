import type { Suggestion } from "../../../shared/domain/matching/suggestions.ts";
import type { Senior } from "../../../shared/domain/senior.ts";
import { isPermitted } from "../../../shared/domain/staff-permissions.ts";
import { looseningInWords } from "../../../shared/text/loosenings.ts";
import { suggestionTexts as texts } from "../../../shared/text/staff-matching.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { ListingCard } from "../../../shared/ui/listing-card.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import type { SuggestionsForStaff } from "../../../shared/usecases/suggest-for-senior.ts";
import { reasonsFor, WordList, wordsOf } from "./reason-list.tsx";

interface SuggestionsPageProps extends SuggestionsForStaff {
  readonly viewer: Viewer;
}

const mostShown = 10;
const mostLoosenings = 8;

/** What could be offered to a person now, with reasons; what nearly fits; and what a little more room would bring. */
export const SuggestionsPage = ({ viewer, senior, receives, ranked, jobs, loosenings }: SuggestionsPageProps) => (
  <StaffPage viewer={viewer} title={texts.title}>
    <BackLink href={`/staff/seniors/${senior.seniorId}`} text={texts.back} />
    <h1>
      {senior.name.familyName} {senior.name.givenName}：{texts.title}
    </h1>
    <p>{texts.intro}</p>
    <p>{texts.leftOut}</p>
    {receives ? null : (
      <Notice kind="warning">
        <p>{texts.notReceiving}</p>
      </Notice>
    )}
    <Loosenings viewer={viewer} senior={senior} loosenings={loosenings} />
    <h2>{texts.fits}</h2>
    <Cards senior={senior} suggestions={ranked.filter(({ misses }) => misses.length === 0)} none={texts.noFits} />
    <h2>{texts.near}</h2>
    <p>{texts.nearHint}</p>
    <Cards senior={senior} suggestions={ranked.filter(({ misses }) => misses.length > 0)} none={texts.noNear} />
    {jobs.length > 0 ? (
      <>
        <h2>{texts.jobs}</h2>
        <p>{texts.jobsHint}</p>
        <ul class="cards">
          {jobs.map((listing) => (
            <ListingCard key={listing.listingId} listing={listing} heading="h3" />
          ))}
        </ul>
      </>
    ) : null}
  </StaffPage>
);

type LooseningsProps = Pick<SuggestionsPageProps, "viewer" | "senior" | "loosenings">;

const Loosenings = ({ viewer, senior, loosenings }: LooseningsProps) => (
  <section>
    <h2>{texts.loosenings}</h2>
    <p>{loosenings.length === 0 ? texts.noLoosenings : texts.looseningsHint}</p>
    {loosenings.length === 0 ? null : (
      <ol>
        {loosenings.slice(0, mostLoosenings).map((one) => (
          <li key={JSON.stringify(one)}>{looseningInWords(one)}</li>
        ))}
      </ol>
    )}
    {isPermitted(viewer.staff, "senior.change") ? (
      <p>
        <a class="stand-alone" href={`/staff/seniors/${senior.seniorId}`}>
          {texts.change}
        </a>
      </p>
    ) : null}
  </section>
);

interface CardsProps {
  readonly senior: Senior;
  readonly suggestions: readonly Suggestion[];
  readonly none: string;
}

const Cards = ({ senior, suggestions, none }: CardsProps) =>
  suggestions.length === 0 ? (
    <p>{none}</p>
  ) : (
    <>
      {suggestions.length > mostShown ? <p>{texts.more(mostShown, suggestions.length)}</p> : null}
      <ul class="cards">
        {suggestions.slice(0, mostShown).map(({ listing, reasons, misses, unknowns }) => (
          <ListingCard key={listing.listingId} listing={listing} heading="h3">
            <dl class="facts-below">
              <WordList label={texts.why} words={reasonsFor(reasons)} />
              <WordList label={texts.miss} words={wordsOf(misses)} />
              <WordList label={texts.toConfirm} words={wordsOf(unknowns)} />
            </dl>
            <p>
              <a class="stand-alone" href={`/staff/seniors/${senior.seniorId}/why?listing=${listing.listingId}`}>
                {texts.explain}
              </a>
            </p>
          </ListingCard>
        ))}
      </ul>
    </>
  );
