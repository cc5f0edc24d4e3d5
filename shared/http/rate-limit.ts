import { createHash } from "node:crypto";
import { TooManyRequests } from "../domain/errors.ts";
import type { Clock } from "../domain/times.ts";
import type { AccessRepository } from "../ports/access-repository.ts";

interface Limit {
  /** What is counted: `register-organization-address`. */
  readonly bucket: string;
  /** Whose uses are counted: an IP address, an e-mail address. Only its hash is kept. */
  readonly identity: string;
  readonly uses: number;
  readonly windowSeconds: number;
}

/** Counts a use. @throws TooManyRequests over the limit */
export const rateLimit =
  ({ access, clock }: { access: AccessRepository; clock: Clock }) =>
  async ({ bucket, identity, uses, windowSeconds }: Limit): Promise<void> => {
    const hash = createHash("sha256").update(identity.toLowerCase()).digest("hex");
    const counted = await access.hit(`rate#${bucket}#${hash}`, windowSeconds);
    if (counted.uses <= uses) return;
    throw new TooManyRequests(Math.max(1, Math.ceil((counted.windowEndsAt.getTime() - clock().getTime()) / 1000)));
  };
