import { z } from "zod";
import { emailAddressSchema } from "../domain/contact.ts";
import { centreIdSchema, seniorIdSchema } from "../domain/ids.ts";
import type { Notice } from "../domain/notice.ts";
import type { Senior } from "../domain/senior.ts";
import type { WorkQueue } from "../ports/work-queue.ts";
import type { IssueLink } from "./issue-link.ts";

interface Dependencies {
  readonly issueLink: IssueLink;
  readonly notices: WorkQueue<Notice>;
}

/** Whom a confirmation link is for, and which address it confirms: a mail to an earlier address confirms nothing. */
export const seniorConfirmationSchema = z.object({
  centreId: centreIdSchema,
  seniorId: seniorIdSchema,
  email: emailAddressSchema,
  /** Asked for by the person from their own pages: it takes the place of the address so far. */
  replaces: z.literal("yes").optional(),
});
export type SeniorConfirmation = z.infer<typeof seniorConfirmationSchema>;

interface Input {
  readonly senior: Pick<Senior, "centreId" | "seniorId">;
  readonly email: string;
  readonly replaces?: true;
  /** Of the asking browser, which may then use the code from the mail. */
  readonly browserHash: string;
  /** The same for what is sent twice. */
  readonly noticeId: string;
}

/** Has a mail with link and code sent to an address, to find out that it is the person's. */
export const sendSeniorConfirmation =
  ({ issueLink, notices }: Dependencies) =>
  async ({ senior: { centreId, seniorId }, email, replaces, browserHash, noticeId }: Input): Promise<void> => {
    const { token, code } = await issueLink({
      purpose: "confirm_senior",
      subject: { centreId, seniorId, email, ...(replaces && { replaces: "yes" }) },
      browserHash,
    });
    await notices.send([{ kind: "confirm_senior", noticeId, centreId, seniorId, email, token, code }]);
  };

export type SendSeniorConfirmation = ReturnType<typeof sendSeniorConfirmation>;
