import { type LinkPurpose, type LinkRow, linkRules } from "../domain/link-purpose.ts";
import type { Clock } from "../domain/times.ts";
import type { AccessRepository } from "../ports/access-repository.ts";
import type { Random } from "../ports/random.ts";
import { codeHashOf, codeKeyOf, linkKeyOf } from "./link-keys.ts";

interface Dependencies {
  readonly access: Pick<AccessRepository, "put">;
  readonly random: Random;
  readonly clock: Clock;
}

interface LinkRequest {
  readonly purpose: LinkPurpose;
  /** Who it is for, by ids: `{ organizationId }`, `{ centreId, seniorId }`. */
  readonly subject: Readonly<Record<string, string>>;
  /** Of the browser that asked (`browserHashOf` its nonce cookie), which may then use the code. */
  readonly browserHash?: string | undefined;
}

export interface IssuedLink {
  /** Goes into the address of the link. */
  readonly token: string;
  /** Six digits to type instead. */
  readonly code: string;
  readonly minutes: number;
}

/** Makes a link and a code for one mail; only their hashes are kept. */
export const issueLink =
  ({ access, random, clock }: Dependencies) =>
  async ({ purpose, subject, browserHash }: LinkRequest): Promise<IssuedLink> => {
    const { minutes } = linkRules[purpose];
    const expiresAt = new Date(clock().getTime() + minutes * 60_000);
    const token = random.token();
    const code = random.sixDigitCode();
    const linkKey = linkKeyOf(token);
    const row: LinkRow = { purpose, subject, codeHash: codeHashOf(linkKey, code), ...(browserHash && { browserHash }) };
    await access.put(linkKey, row, expiresAt);
    if (browserHash) await access.put(codeKeyOf(browserHash, code), { linkKey }, expiresAt);
    return { token, code, minutes };
  };

export type IssueLink = ReturnType<typeof issueLink>;
