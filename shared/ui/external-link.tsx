import type { ComponentChildren } from "preact";
import { safeUrl } from "../domain/safe-url.ts";

/** A link to somebody else's page, given by somebody else; nothing is shown unless the address is harmless. */
export const ExternalLink = ({ url, children }: { url: string | undefined; children: ComponentChildren }) => {
  const href = safeUrl(url);
  return href ? (
    <a class="stand-alone" href={href} rel="noopener noreferrer nofollow">
      {children}
    </a>
  ) : null;
};
