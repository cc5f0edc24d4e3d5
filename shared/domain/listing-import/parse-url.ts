import { safeUrl } from "../safe-url.ts";

/** Reads a web address that can be shown as a link: http or https, of a named site, at most 500 characters; blanks in it are slips. */
export const parseWebAddress = (text: string): string | undefined => {
  const address = safeUrl(text.normalize("NFKC").replace(/\s+/gu, ""));
  return address && address.length <= 500 && new URL(address).hostname.includes(".") ? address : undefined;
};
