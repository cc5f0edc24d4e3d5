import { listingTexts, withoutCondition } from "../../../shared/text/listings.ts";
import { Notice } from "../../../shared/ui/notice.tsx";
import type { FoundListings } from "../../../shared/usecases/search-listings.ts";
import { type SearchQuery, searchHref } from "./search-query.ts";

interface NothingFoundProps {
  readonly query: SearchQuery;
  readonly without: FoundListings["without"];
}

/** Never a dead end: which condition to drop, to be told later, or to ask somebody. */
export const NothingFound = ({ query, without }: NothingFoundProps) => (
  <Notice title={listingTexts.none}>
    {without.length > 0 ? <p>{listingTexts.noneHelp}</p> : null}
    <ul class="link-list">
      {without.map(({ condition, total }) => (
        <li key={condition}>
          <a href={searchHref({ ...query, [condition]: undefined, page: 1 })}>{withoutCondition(condition, total)}</a>
        </li>
      ))}
    </ul>
    <p>{listingTexts.noneAtAll}</p>
    <p>
      <a class="stand-alone" href="/join">
        {listingTexts.subscribe}
      </a>
    </p>
    <p>{listingTexts.noneDesk}</p>
    <p>
      <a class="stand-alone" href="/about#desks">
        {listingTexts.askDesk}
      </a>
    </p>
  </Notice>
);
