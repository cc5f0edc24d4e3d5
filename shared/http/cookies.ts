interface CookieOptions {
  /** Without it the cookie goes when the browser closes. */
  readonly maxAgeSeconds?: number | undefined;
  readonly sameSite?: "Lax" | "Strict" | undefined;
}

/** Name of a cookie that only this host may set and read, over TLS only, for all paths. */
export const hostCookieName = (name: string): string => `__Host-${name}`;

/** `Set-Cookie` value of a cookie that no script can read. */
export const hostCookie = (name: string, value: string, { maxAgeSeconds, sameSite = "Lax" }: CookieOptions = {}) => {
  const maxAge = maxAgeSeconds === undefined ? "" : `; Max-Age=${maxAgeSeconds}`;
  return `${hostCookieName(name)}=${value}; Path=/; Secure; HttpOnly; SameSite=${sameSite}${maxAge}`;
};

/** `Set-Cookie` value that removes it. */
export const clearCookie = (name: string): string => hostCookie(name, "", { maxAgeSeconds: 0 });
