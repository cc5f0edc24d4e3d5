import type { CentreId, SeniorId } from "../domain/ids.ts";
import { hasConsent, type Senior } from "../domain/senior.ts";
import { type ChangeSeniorDeps, changeSenior } from "./change-senior.ts";

export type StopMailDeps = ChangeSeniorDeps;

interface StopMail {
  readonly centreId: CentreId;
  readonly seniorId: SeniorId;
  readonly cause: "bounce" | "complaint";
  /** Address that the event is about. */
  readonly recipient: string;
  /** When it happened. */
  readonly at: string;
}

const isAbout = (senior: Senior, { recipient, at }: StopMail): boolean =>
  senior.email?.toLowerCase() === recipient.toLowerCase() && (senior.emailConfirmedAt ?? "") <= at;

const withoutConfirmation = ({ emailConfirmedAt: _, ...senior }: Senior): Senior => senior;

const changes: Readonly<Record<StopMail["cause"], (senior: Senior, at: string) => Senior | undefined>> = {
  // The person has not changed their mind; the address has to be confirmed anew.
  bounce: (senior) => (senior.emailConfirmedAt === undefined ? undefined : withoutConfirmation(senior)),
  complaint: (senior, at) =>
    hasConsent(senior, "digest", "email")
      ? {
          ...senior,
          consents: [
            ...senior.consents,
            { purpose: "digest", channel: "email", given: false, textVersion: "complaint", at, via: "mail_link" },
          ],
        }
      : undefined,
};

/**
 * Stops the digests by mail of a person whose address takes none (permanent bounce) or who marked one as spam. An address
 * that was changed, or confirmed again, since then is not touched. Doing it twice changes nothing.
 */
export const stopMail =
  (deps: StopMailDeps) =>
  async (stop: StopMail): Promise<void> => {
    await changeSenior(deps)(stop.centreId, stop.seniorId, {
      change: (senior, at) => (isAbout(senior, stop) ? changes[stop.cause](senior, at) : undefined),
      audit: {
        actor: { kind: "job", id: "record-delivery-event" },
        action: "senior.stop_mail",
        fields: [stop.cause === "bounce" ? "emailConfirmedAt" : "consents"],
        purpose: stop.cause,
      },
    });
  };
