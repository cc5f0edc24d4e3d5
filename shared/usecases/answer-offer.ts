import { type Answer, afterAnswer } from "../domain/answer.ts";
import type { Actor } from "../domain/audit.ts";
import type { OfferLink } from "../domain/capability-link.ts";
import { WrongState } from "../domain/errors.ts";
import type { Notice } from "../domain/notice.ts";
import type { Participation, ParticipationState } from "../domain/participation.ts";
import type { ParticipationRepository } from "../ports/participation-repository.ts";
import type { WorkQueue } from "../ports/work-queue.ts";
import { namedId } from "./named-id.ts";
import { type Offer, type ReadOfferDeps, readOffer } from "./read-offer.ts";

interface AnswerOfferDeps extends ReadOfferDeps {
  readonly participations: Pick<ParticipationRepository, "find" | "save">;
  readonly noticeQueue: WorkQueue<Notice>;
}

/** Who took the answer down, and how it came. */
interface AnswerSource {
  readonly actor: Actor;
  readonly via: Participation["via"];
}

const byOwnHand = ({ seniorId }: OfferLink): AnswerSource => ({
  actor: { kind: "senior", id: seniorId },
  via: "mail_link",
});

const answered = (
  { listing, participation }: Offer,
  link: OfferLink,
  state: ParticipationState,
  { via }: AnswerSource,
  at: string,
) => ({
  centreId: link.centreId,
  seniorId: link.seniorId,
  listingId: listing.listingId,
  ...(listing.organizationId && { organizationId: listing.organizationId }),
  state,
  via,
  answeredAt: at,
  note: participation?.note ?? "",
  createdAt: participation?.createdAt ?? at,
  updatedAt: at,
  version: (participation?.version ?? 0) + 1,
});

/** Named by the answer, so that answering again after a fault tells the organisation once. */
const noticeOf = ({ centreId, seniorId, listingId, answeredAt }: Participation): Notice => ({
  kind: "participation_wished",
  noticeId: namedId("participation_wished", centreId, seniorId, listingId, answeredAt),
  centreId,
  seniorId,
  listingId,
});

/**
 * Takes down 「参加したい」 or 「見送る」 as a Participation that the desk and the organisation see. Saying the same again
 * changes nothing; saying the other takes it back, until the desk has taken over.
 * @param source the desk names itself here when it takes down what it was told; else it is the person's own press
 * @returns the offer as it is afterwards
 * @throws NotFound; WrongState if somebody wishes to join what is closed or full
 */
export const answerOffer =
  (deps: AnswerOfferDeps) =>
  async (link: OfferLink, answer: Answer, source: AnswerSource = byOwnHand(link)): Promise<Offer> => {
    const offer = await readOffer(deps)(link);
    const state = afterAnswer(offer.participation?.state, answer);
    if (state === "wished" && !offer.open) throw new WrongState({ listingId: offer.listing.listingId });
    if (state) await deps.participations.save(...change(offer, link, state, source, deps.clock().toISOString()));
    const after = state ? await readOffer(deps)(link) : offer;
    const { participation } = after;
    if (participation?.state === "wished" && participation.organizationId)
      await deps.noticeQueue.send([noticeOf(participation)]);
    return after;
  };

const change = (
  offer: Offer,
  link: OfferLink,
  state: ParticipationState,
  source: AnswerSource,
  at: string,
): Parameters<ParticipationRepository["save"]> => [
  answered(offer, link, state, source, at),
  {
    centreId: link.centreId,
    at,
    actor: source.actor,
    action: `participation.${state}`,
    record: { kind: "participation", id: `${link.seniorId}#${offer.listing.listingId}` },
    fields: ["state"],
    purpose: source.via,
  },
];
