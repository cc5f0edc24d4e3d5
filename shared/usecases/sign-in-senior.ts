import { z } from "zod";
import { LinkExpired } from "../domain/errors.ts";
import { centreIdSchema, seniorIdSchema } from "../domain/ids.ts";
import type { Senior } from "../domain/senior.ts";
import type { Clock } from "../domain/times.ts";
import type { AccessRepository } from "../ports/access-repository.ts";
import type { AuditTrail } from "../ports/audit-trail.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";
import { redeemLink } from "./redeem-link.ts";

interface Dependencies {
  readonly access: Pick<AccessRepository, "find" | "take" | "hit">;
  readonly seniors: Pick<SeniorRepository, "find">;
  readonly audit: AuditTrail;
  readonly clock: Clock;
}

/** Whom a person's sign-in link, and the session after it, are for. */
export const seniorSubjectSchema = z.object({ centreId: centreIdSchema, seniorId: seniorIdSchema });
export type SeniorSubject = z.infer<typeof seniorSubjectSchema>;

/** What the link or code came with. */
interface Input {
  readonly token?: string | undefined;
  readonly code?: string | undefined;
  readonly browserHash?: string | undefined;
}

/**
 * Signs a person in by the link or code of their mail, which is thereby used up. Those who stopped may come in too, to start again.
 * @throws LinkExpired
 * @throws WrongCode
 */
export const signInSenior =
  ({ access, seniors, audit, clock }: Dependencies) =>
  async (input: Input): Promise<Senior> => {
    const link = { purpose: "sign_in_senior", subject: seniorSubjectSchema } as const;
    const { centreId, seniorId } = await redeemLink({ access })({ ...link, ...input });
    const senior = await seniors.find(centreId, seniorId);
    if (!senior) throw new LinkExpired();
    await audit.record({
      centreId,
      at: clock().toISOString(),
      actor: { kind: "senior", id: seniorId },
      action: "session.sign_in",
      record: { kind: "senior", id: seniorId },
      fields: [],
      purpose: "",
    });
    return senior;
  };
