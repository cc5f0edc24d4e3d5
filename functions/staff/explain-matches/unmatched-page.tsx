import { looseningInWords } from "../../../shared/text/loosenings.ts";
import { unmatchedTexts as texts } from "../../../shared/text/staff-matching.ts";
import { DataTable } from "../../../shared/ui/data-table.tsx";
import { PageLinks } from "../../../shared/ui/page-links.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import type { UnmatchedPage as Unmatched, UnmatchedPerson } from "../../../shared/usecases/list-unmatched.ts";

interface UnmatchedPageProps extends Unmatched {
  readonly viewer: Viewer;
}

/** People whose digests bring nothing, and what stands in their way. */
export const UnmatchedPage = ({ viewer, people, page, pages }: UnmatchedPageProps) => (
  <StaffPage viewer={viewer} title={texts.title}>
    <h1>{texts.title}</h1>
    <p>{texts.intro}</p>
    <p>{people.length === 0 ? texts.none : texts.advice}</p>
    {people.length === 0 ? null : <People people={people} />}
    <PageLinks page={page} pages={pages} hrefOf={(one) => `/staff/unmatched?page=${one}`} />
  </StaffPage>
);

const People = ({ people }: { people: readonly UnmatchedPerson[] }) => (
  <DataTable
    caption={texts.title}
    columns={[
      { key: "name", label: texts.headings.name },
      { key: "since", label: texts.headings.since },
      { key: "digests", label: texts.headings.digests },
      { key: "blockedBy", label: texts.headings.blockedBy },
    ]}
    rows={people.map(({ senior: { seniorId, name }, streak, blockedBy }) => ({
      id: seniorId,
      name: (
        <a class="stand-alone" href={`/staff/seniors/${seniorId}`}>
          {name.familyName} {name.givenName}
        </a>
      ),
      since: streak.since === undefined ? "" : texts.since(streak.since),
      digests: texts.digests(streak),
      blockedBy: (
        <>
          <p>{blockedBy === undefined ? texts.noSingle : looseningInWords(blockedBy)}</p>
          <p>
            <a class="stand-alone" href={`/staff/seniors/${seniorId}/matches`}>
              {texts.suggestions}
            </a>
          </p>
        </>
      ),
    }))}
  />
);
