import { z } from "zod";

/** What a link or code from a mail is for. */
const linkPurposeSchema = z.enum(["confirm_organization", "confirm_senior", "sign_in_organization", "sign_in_senior"]);
export type LinkPurpose = z.infer<typeof linkPurposeSchema>;

interface LinkRules {
  readonly minutes: number;
  /** The link works only in the browser that asked for it; elsewhere it needs the code from the same mail. */
  readonly boundToBrowser: boolean;
  /** Used once; a confirmation may be pressed again and finds itself done. */
  readonly once: boolean;
}

const threeDays = 3 * 24 * 60;

export const linkRules: Readonly<Record<LinkPurpose, LinkRules>> = {
  confirm_organization: { minutes: threeDays, boundToBrowser: false, once: false },
  confirm_senior: { minutes: threeDays, boundToBrowser: false, once: false },
  sign_in_organization: { minutes: 10, boundToBrowser: true, once: true },
  sign_in_senior: { minutes: 15, boundToBrowser: true, once: true },
};

/** How often a code may be tried. */
export const codeTries = 5;

/** Who the link is for: ids only. */
const linkSubjectSchema = z.record(z.string(), z.string());

export const linkRowSchema = z.object({
  purpose: linkPurposeSchema,
  subject: linkSubjectSchema,
  codeHash: z.string(),
  browserHash: z.string().optional(),
});
export type LinkRow = z.infer<typeof linkRowSchema>;
