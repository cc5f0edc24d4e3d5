import { listingTexts, pageInWords } from "../text/listings.ts";

interface PageLinksProps {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly hrefOf: (page: number) => string;
}

/** The way to the pages before and after; nothing where there is one page. */
export const PageLinks = ({ page, pages, hrefOf }: PageLinksProps) =>
  pages <= 1 ? null : (
    <nav class="pages" aria-label={listingTexts.pagesLabel}>
      {page > 1 ? (
        <a class="stand-alone" rel="prev" href={hrefOf(page - 1)}>
          {listingTexts.previousPage}
        </a>
      ) : null}
      <span>{pageInWords(page, pages)}</span>
      {page < pages ? (
        <a class="stand-alone" rel="next" href={hrefOf(page + 1)}>
          {listingTexts.nextPage}
        </a>
      ) : null}
    </nav>
  );
