import { createHash } from "node:crypto";
import { z } from "zod";
import { TooManyRequests } from "../domain/errors.ts";
import type { Clock } from "../domain/times.ts";
import type { AccessRepository } from "../ports/access-repository.ts";

interface GuessLimitDeps {
  readonly access: Pick<AccessRepository, "hit" | "find" | "put">;
  readonly clock: Clock;
}

interface Limit {
  /** What is guessed: `reply-code`. */
  readonly bucket: string;
  /** Who guesses: an IP address. Only its hash is kept. */
  readonly identity: string;
  /** So many wrong guesses in a window close it until the window ends. */
  readonly wrong: number;
  readonly windowSeconds: number;
}

const closedSchema = z.object({ until: z.iso.datetime() });

/**
 * Keeps secrets that people type from being guessed, without being in the way of the many who share an address and type
 * theirs right: only wrong guesses count, and after too many of them not even a right one is looked at.
 */
export const guessLimit =
  ({ access, clock }: GuessLimitDeps) =>
  ({ bucket, identity, wrong, windowSeconds }: Limit) => {
    const hash = createHash("sha256").update(identity.toLowerCase()).digest("hex");
    const closedKey = `closed#${bucket}#${hash}`;
    return {
      /** @throws TooManyRequests after too many wrong guesses */
      assertOpen: async (): Promise<void> => {
        const closed = await access.find(closedKey, closedSchema);
        if (!closed) return;
        const seconds = (new Date(closed.until).getTime() - clock().getTime()) / 1000;
        throw new TooManyRequests(Math.max(1, Math.ceil(seconds)));
      },
      countWrong: async (): Promise<void> => {
        const { uses, windowEndsAt } = await access.hit(`rate#${bucket}#${hash}`, windowSeconds);
        if (uses >= wrong) await access.put(closedKey, { until: windowEndsAt.toISOString() }, windowEndsAt);
      },
    };
  };
