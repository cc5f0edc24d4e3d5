import { isPermitted } from "../../../shared/domain/staff-permissions.ts";
import { reviewTexts } from "../../../shared/text/review.ts";
import { sameEventTexts as texts } from "../../../shared/text/same-event.ts";
import { CsrfToken, Hidden } from "../../../shared/ui/form-token.tsx";
import type { Viewer } from "../../../shared/ui/staff-page.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import type { ListingPair, PairedListing } from "../../../shared/usecases/compare-listings.ts";

interface PairDecisionsProps extends Pick<ListingPair, "both" | "better"> {
  readonly viewer: Viewer;
}

interface DecisionProps {
  readonly viewer: Viewer;
  readonly address: string;
  readonly gone: PairedListing;
  readonly shown: PairedListing;
  /** How the page calls the two. */
  readonly names: { readonly gone: number; readonly shown: number };
}

/** What can be done with two listings, each with what it means for those who know of them. */
export const PairDecisions = ({ viewer, both, better }: PairDecisionsProps) => {
  const [one, other] = both;
  const address = `/staff/same/${one.listing.listingId}/${other.listing.listingId}`;
  const ways: readonly DecisionProps[] = [
    { viewer, address, gone: other, shown: one, names: { gone: 2, shown: 1 } },
    { viewer, address, gone: one, shown: other, names: { gone: 1, shown: 2 } },
  ];
  return (
    <>
      <h2>{texts.decide}</h2>
      {isPermitted(viewer.staff, "listing.review") ? (
        ways.map((way) => <Way key={way.names.gone} {...way} isBetter={way.shown.listing.listingId === better} />)
      ) : (
        <p>{reviewTexts.noRole}</p>
      )}
    </>
  );
};

interface WayProps extends DecisionProps {
  /** The one that is shown tells more. */
  readonly isBetter: boolean;
}

const Way = (way: WayProps) => (way.gone.hidden ? <Split {...way} /> : <Merge {...way} />);

const Merge = ({ viewer, address, gone, shown, names, isBetter }: WayProps) => (
  <section>
    <h3>{texts.mergeTitle(names.shown, names.gone)}</h3>
    {gone.obstacle ? (
      <p>{texts.obstacles[gone.obstacle]}</p>
    ) : (
      <form method="post" action={address}>
        <CsrfToken token={viewer.csrfToken} />
        <Hidden name="decision" value="merge" />
        <Hidden name="shown" value={shown.listing.listingId} />
        <Hidden name="shownVersion" value={String(shown.listing.version)} />
        <Hidden name="goneVersion" value={String(gone.listing.version)} />
        <p>{texts.kept(names.gone)}</p>
        <Known gone={gone} names={names} />
        <SubmitButton kind={isBetter ? "primary" : "secondary"}>{texts.mergeButton(names.shown)}</SubmitButton>
      </form>
    )}
  </section>
);

const Known = ({ gone: { told }, names }: Pick<DecisionProps, "gone" | "names">) => (
  <>
    <p>
      {texts.told(told.told, told.more)}
      {told.told > 0 || told.more ? texts.linked(names.shown, names.gone) : ""}
    </p>
    {told.wished > 0 ? <p>{texts.wished(told.wished)}</p> : null}
  </>
);

const Split = ({ viewer, address, gone, names }: DecisionProps) => (
  <section>
    <h3>{texts.splitTitle}</h3>
    {gone.listing.centreId === viewer.staff.centreId ? (
      <form method="post" action={address}>
        <CsrfToken token={viewer.csrfToken} />
        <Hidden name="decision" value="split" />
        <Hidden name="hidden" value={gone.listing.listingId} />
        <Hidden name="hiddenVersion" value={String(gone.listing.version)} />
        <p>{texts.splitText(names.gone)}</p>
        <SubmitButton kind="secondary">{texts.splitButton(names.gone)}</SubmitButton>
      </form>
    ) : (
      <p>{texts.obstacles.other_centre}</p>
    )}
  </section>
);
