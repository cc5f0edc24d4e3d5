import { site } from "../text/site.ts";

/** First on the page, so that nobody has to look for the way back. */
export const BackLink = ({ href, text = site.back }: { href: string; text?: string }) => (
  <p class="back">
    <a href={href}>{text}</a>
  </p>
);
