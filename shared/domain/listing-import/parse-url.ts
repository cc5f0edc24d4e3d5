/** Reads a web address that is safe to show as a link: http or https, with a host, at most 500 characters. */
export const parseWebAddress = (text: string): string | undefined => {
  const source = text.normalize("NFKC").replace(/\s+/gu, "");
  if (!/^https?:\/\//iu.test(source) || source.length > 500 || !URL.canParse(source)) return undefined;
  const url = new URL(source);
  return url.hostname.includes(".") && url.username === "" && url.password === "" ? url.href : undefined;
};
