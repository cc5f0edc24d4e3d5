import type { z } from "zod";

/** Short-lived rows by a secret's hash: sessions, links, drafts, marks against doubling, rate buckets. Expired rows are as good as gone. */
export interface AccessRepository {
  /** Writes or overwrites. `key` begins with its kind: `session#<sha-256>`. */
  put(key: string, data: unknown, expiresAt: Date): Promise<void>;
  /** Writes if no live row has this key; false if one has. */
  add(key: string, data: unknown, expiresAt: Date): Promise<boolean>;
  /** Writes in place of the live row of this key; false, and nothing is written, if there is none. */
  touch(key: string, data: unknown, expiresAt: Date): Promise<boolean>;
  find<T>(key: string, schema: z.ZodType<T>): Promise<T | undefined>;
  /** Reads and removes in one step; of several callers at once one gets it. */
  take<T>(key: string, schema: z.ZodType<T>): Promise<T | undefined>;
  remove(key: string): Promise<void>;
  /**
   * Counts a use of a bucket in a fixed window that begins with its first use.
   * @returns how often it was used in this window, this use included, and when the window ends
   */
  hit(key: string, windowSeconds: number): Promise<{ uses: number; windowEndsAt: Date }>;
}
