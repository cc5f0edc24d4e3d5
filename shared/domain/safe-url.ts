/** An address from outside as a link: http or https and nothing that runs or signs in (`javascript:`, `user@host`); else undefined. */
export const safeUrl = (text: string | undefined): string | undefined => {
  const url = text === undefined ? null : URL.parse(text);
  if (!url || !["http:", "https:"].includes(url.protocol)) return undefined;
  return url.username === "" && url.password === "" ? url.href : undefined;
};
