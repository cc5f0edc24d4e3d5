import { z } from "zod";
import { LinkExpired, WrongCode } from "../domain/errors.ts";
import { digitsOf } from "../domain/japanese-text.ts";
import { codeTries, type LinkPurpose, type LinkRow, linkRowSchema, linkRules } from "../domain/link-purpose.ts";
import type { AccessRepository } from "../ports/access-repository.ts";
import { codeHashOf, codeKeyOf, linkKeyOf } from "./link-keys.ts";

interface Dependencies {
  readonly access: Pick<AccessRepository, "find" | "take" | "hit">;
}

interface Redemption<Subject> {
  readonly purpose: LinkPurpose;
  readonly subject: z.ZodType<Subject>;
  /** From the link that was opened; without it the code is looked up by the browser that asked. */
  readonly token?: string | undefined;
  /** As typed. */
  readonly code?: string | undefined;
  readonly browserHash?: string | undefined;
}

/**
 * Uses a link (from the browser that asked, or with the code of the same mail) or a code (in the browser that asked).
 * @returns who it was for
 * @throws LinkExpired if it is unknown, used or too old
 * @throws WrongCode if the code is not the mail's; after five tries no code is right
 */
export const redeemLink =
  ({ access }: Dependencies) =>
  async <Subject>({ purpose, subject, token, code, browserHash }: Redemption<Subject>): Promise<Subject> => {
    const digits = digitsOf(code ?? "");
    const linkKey = token ? linkKeyOf(token) : await linkOfCode(access, purpose, browserHash, digits);
    const row = await access.find(linkKey, linkRowSchema);
    if (row?.purpose !== purpose) throw new LinkExpired();
    if (token && !isTrusted(row, browserHash)) await checkCode(access, linkKey, row, digits);
    if (linkRules[purpose].once && !(await access.take(linkKey, linkRowSchema))) throw new LinkExpired();
    return subject.parse(row.subject);
  };

const isTrusted = (row: LinkRow, browserHash: string | undefined): boolean =>
  !linkRules[row.purpose].boundToBrowser || (row.browserHash !== undefined && row.browserHash === browserHash);

const linkOfCode = async (
  access: Dependencies["access"],
  purpose: LinkPurpose,
  browserHash: string | undefined,
  digits: string,
): Promise<string> => {
  if (!browserHash) throw new LinkExpired();
  const left = await countTry(access, purpose, browserHash);
  const found = await access.find(codeKeyOf(browserHash, digits), z.object({ linkKey: z.string() }));
  if (!found) throw new WrongCode(left);
  return found.linkKey;
};

const checkCode = async (
  access: Dependencies["access"],
  linkKey: string,
  row: LinkRow,
  digits: string,
): Promise<void> => {
  const left = await countTry(access, row.purpose, linkKey);
  if (codeHashOf(linkKey, digits) !== row.codeHash) throw new WrongCode(left);
};

/** Counts a try, right or wrong. @returns how many are left. @throws WrongCode when there were too many */
const countTry = async (access: Dependencies["access"], purpose: LinkPurpose, whose: string): Promise<number> => {
  const { uses } = await access.hit(`tries#${whose}`, linkRules[purpose].minutes * 60);
  if (uses > codeTries) throw new WrongCode(0);
  return codeTries - uses;
};
