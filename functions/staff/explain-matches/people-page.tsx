import { gateLabel } from "../../../shared/text/gates.ts";
import { peopleTexts as texts } from "../../../shared/text/staff-matching.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { DataTable } from "../../../shared/ui/data-table.tsx";
import { PageLinks } from "../../../shared/ui/page-links.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import type { FittingPerson, PeopleForListing } from "../../../shared/usecases/find-people-for-listing.ts";
import { reasonsFor, wordsOf } from "./reason-list.tsx";

interface PeoplePageProps extends PeopleForListing {
  readonly viewer: Viewer;
}

/** Whom a listing fits, and how many each condition keeps from it. */
export const PeoplePage = ({ viewer, listing, people, total, seen, shutOut, page, pages }: PeoplePageProps) => {
  const address = `/staff/listings/${listing.listingId}`;
  return (
    <StaffPage viewer={viewer} title={texts.title}>
      <BackLink href={address} text={texts.back} />
      <h1>
        {listing.title}：{texts.title}
      </h1>
      <p>{texts.intro}</p>
      <p>{texts.count(total, seen)}</p>
      {people.length === 0 ? <p>{texts.none}</p> : <People people={people} />}
      <PageLinks page={page} pages={pages} hrefOf={(one) => `${address}/people?page=${one}`} />
      {shutOut.length === 0 ? null : <ShutOut shutOut={shutOut} />}
    </StaffPage>
  );
};

const People = ({ people }: { people: readonly FittingPerson[] }) => (
  <DataTable
    caption={texts.title}
    columns={[
      { key: "name", label: texts.name },
      { key: "lastOn", label: texts.lastOn },
      { key: "why", label: texts.why },
      { key: "miss", label: texts.miss },
    ]}
    rows={people.map(({ senior: { seniorId, name, address }, lastOn, reasons, misses, unknowns }) => ({
      id: seniorId,
      name: (
        <a href={`/staff/seniors/${seniorId}`}>
          {name.familyName} {name.givenName}（{address.cityAndCounty}
          {address.streetAddress}）
        </a>
      ),
      lastOn: lastOn === undefined ? texts.never : texts.on(lastOn),
      why: <Words words={reasonsFor(reasons)} />,
      miss: <Words words={wordsOf([...misses, ...unknowns])} />,
    }))}
  />
);

const Words = ({ words }: { words: readonly string[] }) => (
  <ul>
    {words.map((one) => (
      <li key={one}>{one}</li>
    ))}
  </ul>
);

const ShutOut = ({ shutOut }: Pick<PeopleForListing, "shutOut">) => (
  <>
    <h2>{texts.shutOut}</h2>
    <p>{texts.shutOutHint}</p>
    <DataTable
      caption={texts.shutOut}
      columns={[
        { key: "condition", label: texts.condition },
        { key: "alone", label: texts.alone },
        { key: "people", label: texts.people },
      ]}
      rows={shutOut.map(({ condition, people, alone }) => ({
        id: condition,
        condition: gateLabel(condition),
        alone: texts.persons(alone),
        people: texts.persons(people),
      }))}
    />
  </>
);
