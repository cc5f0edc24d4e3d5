/** Reads a secret; kept in memory after the first time. */
export type Secret = () => Promise<string>;
