import type { DryRun } from "../../../shared/domain/matching/compare-weights.ts";
import { reasonInWords } from "../../../shared/text/reasons.ts";
import { triedWeightsTexts as texts, weightInWords, weightsTexts, weightWords } from "../../../shared/text/weights.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { DataTable } from "../../../shared/ui/data-table.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import type { TriedItem, TriedPerson, TriedWeights } from "../../../shared/usecases/try-weights.ts";
import { numberNames } from "./weights-page.tsx";

/** How the digests of a centre's people would differ by two versions of the weights. */
export const ComparePage = ({ viewer, ...tried }: TriedWeights & { readonly viewer: Viewer }) => (
  <StaffPage viewer={viewer} title={texts.title}>
    <BackLink href="/staff/weights" text={texts.back} />
    <h1>{texts.title}</h1>
    <p>{texts.intro(tried.on)}</p>
    <p>{texts.notSent}</p>
    {tried.morePeople ? <p>{texts.sample(tried.people)}</p> : null}
    <p>
      <strong>{tried.changed === 0 ? texts.same : texts.changed(tried.changed, tried.people)}</strong>
    </p>
    <Numbers {...tried} />
    <Figures {...tried} />
    {tried.examples.length > 0 ? <Examples examples={tried.examples} /> : null}
  </StaffPage>
);

const columns = ({ versions: [before, after] }: Pick<TriedWeights, "versions">) =>
  [
    { key: "before", label: before.weights.version },
    { key: "after", label: after.weights.version },
  ] as const;

const Numbers = ({ versions }: Pick<TriedWeights, "versions">) => {
  const [before, after] = versions;
  const different = numberNames.filter((name) => before.weights[name] !== after.weights[name]);
  if (different.length === 0) return null;
  return (
    <>
      <h2>{texts.numbers}</h2>
      <DataTable
        caption={texts.numbers}
        columns={[{ key: "number", label: weightsTexts.number }, ...columns({ versions })]}
        rows={different.map((name) => ({
          id: name,
          number: weightWords(name).label,
          before: weightInWords(name, before.weights[name]),
          after: weightInWords(name, after.weights[name]),
        }))}
      />
    </>
  );
};

const Figures = ({ versions, people, openListings, before, after }: TriedWeights) => {
  const row = (id: string, figure: string, told: (run: DryRun) => string) => ({
    id,
    figure,
    before: told(before),
    after: told(after),
  });
  return (
    <>
      <h2>{texts.figures}</h2>
      <DataTable
        caption={texts.figures}
        columns={[{ key: "figure", label: texts.figure }, ...columns({ versions })]}
        rows={[
          row("receivers", texts.receivers, ({ digests }) => texts.of(digests.size, people)),
          row("items", texts.items, ({ items }) => String(items)),
          row("each", texts.itemsEach, ({ items, digests }) => texts.each(items, digests.size)),
          row("listings", texts.listings, ({ listings }) => texts.of(listings, openListings)),
        ]}
      />
    </>
  );
};

const Examples = ({ examples }: { examples: readonly TriedPerson[] }) => (
  <>
    <h2>{texts.examples}</h2>
    <p>{texts.examplesHint}</p>
    <DataTable
      caption={texts.examples}
      columns={[
        { key: "name", label: texts.name },
        { key: "added", label: texts.added },
        { key: "gone", label: texts.gone },
      ]}
      rows={examples.map(({ senior: { seniorId, name }, added, gone }) => ({
        id: seniorId,
        name: (
          <a href={`/staff/seniors/${seniorId}`}>
            {name.familyName} {name.givenName}
          </a>
        ),
        added: <Items items={added} />,
        gone: <Items items={gone} />,
      }))}
    />
  </>
);

const Items = ({ items }: { items: readonly TriedItem[] }) => (
  <ul>
    {items.map(({ listing, reasons }) => (
      <li key={listing.listingId}>
        {listing.title}
        {texts.reasons(reasons.map(reasonInWords).filter((words) => words !== ""))}
      </li>
    ))}
  </ul>
);
