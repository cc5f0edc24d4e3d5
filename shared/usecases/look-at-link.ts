import type { z } from "zod";
import { LinkExpired } from "../domain/errors.ts";
import { type LinkPurpose, linkRowSchema, linkRules } from "../domain/link-purpose.ts";
import type { AccessRepository } from "../ports/access-repository.ts";
import { linkKeyOf } from "./link-keys.ts";

interface Look<Subject> {
  readonly purpose: LinkPurpose;
  readonly subject: z.ZodType<Subject>;
  readonly token: string;
  readonly browserHash?: string | undefined;
}

/**
 * What the page of an opened link needs; uses nothing up, since programs that scan mails open links too.
 * `needsCode`: this is not the browser that asked, so the code from the mail must be typed.
 * @throws LinkExpired
 */
export const lookAtLink =
  ({ access }: { access: Pick<AccessRepository, "find"> }) =>
  async <Subject>({ purpose, subject, token, browserHash }: Look<Subject>) => {
    const row = await access.find(linkKeyOf(token), linkRowSchema);
    if (row?.purpose !== purpose) throw new LinkExpired();
    const needsCode = linkRules[purpose].boundToBrowser && (!browserHash || row.browserHash !== browserHash);
    return { subject: subject.parse(row.subject), needsCode };
  };
