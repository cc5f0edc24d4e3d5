import type { UnsubscribeLink } from "../domain/capability-link.ts";
import type { Centre } from "../domain/centre.ts";
import { NotFound } from "../domain/errors.ts";
import { type Channel, channelSchema, hasConsent, type Senior } from "../domain/senior.ts";
import type { CentreRepository } from "../ports/centre-repository.ts";
import { type ChangeSeniorDeps, changeSenior } from "./change-senior.ts";

interface UnsubscribeDeps extends ChangeSeniorDeps {
  readonly centres: Pick<CentreRepository, "get">;
  /** Version of the page that says what is stopped. */
  readonly textVersion: string;
}

const channelsWithDigest = (senior: Senior): Channel[] =>
  channelSchema.options.filter((channel) => hasConsent(senior, "digest", channel));

/**
 * Takes back the consent to digests, by whatever channel, at once and for good: what waits to be sent is cancelled when it
 * is looked at.
 * Doing it again changes nothing.
 * @returns the centre, to say whom to call
 * @throws NotFound
 */
export const unsubscribe =
  (deps: UnsubscribeDeps) =>
  async ({ centreId, seniorId }: UnsubscribeLink): Promise<Centre> => {
    const { textVersion } = deps;
    const senior = await changeSenior(deps)(centreId, seniorId, {
      change: (current, at) => {
        const given = channelsWithDigest(current);
        if (given.length === 0) return undefined;
        const takenBack = { purpose: "digest", given: false, textVersion, at, via: "mail_link" } as const;
        return { ...current, consents: [...current.consents, ...given.map((channel) => ({ ...takenBack, channel }))] };
      },
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
