import type { UnsubscribeLink } from "../domain/capability-link.ts";
import type { Centre } from "../domain/centre.ts";
import { NotFound } from "../domain/errors.ts";
import { hasConsent } from "../domain/senior.ts";
import type { CentreRepository } from "../ports/centre-repository.ts";
import { type ChangeSeniorDeps, changeSenior } from "./change-senior.ts";

interface UnsubscribeDeps extends ChangeSeniorDeps {
  readonly centres: Pick<CentreRepository, "get">;
  /** Version of the page that says what is stopped. */
  readonly textVersion: string;
}

/**
 * Takes back the consent to digests by mail, at once and for good: what waits to be sent is cancelled when it is looked at.
 * Doing it again changes nothing.
 * @returns the centre, to say whom to call
 * @throws NotFound
 */
export const unsubscribe =
  (deps: UnsubscribeDeps) =>
  async ({ centreId, seniorId }: UnsubscribeLink): Promise<Centre> => {
    const { textVersion } = deps;
    const senior = await changeSenior(deps)(centreId, seniorId, {
      change: (current, at) =>
        hasConsent(current, "digest", "email")
          ? {
              ...current,
              consents: [
                ...current.consents,
                { purpose: "digest", channel: "email", given: false, textVersion, at, via: "mail_link" },
              ],
            }
          : undefined,
      audit: {
        actor: { kind: "senior", id: seniorId },
        action: "senior.unsubscribe",
        fields: ["consents"],
        purpose: "own_wish",
      },
    });
    if (!senior) throw new NotFound({ seniorId });
    return deps.centres.get(centreId);
  };
