import type { Centre } from "../domain/centre.ts";
import type { Delivery } from "../domain/delivery.ts";
import { composeDigest, type Digest } from "../domain/digest.ts";
import { type HandDeliveryObstacle, obstacleToHandDelivery } from "../domain/hand-delivery.ts";
import type { LetterAddress } from "../domain/letter.ts";
import type { UnprintableReason } from "../domain/letter-batch.ts";
import type { Senior } from "../domain/senior.ts";
import { jstDate } from "../domain/times.ts";
import type { LetterPrinter } from "../ports/letter-printer.ts";
import { letterInWords, textsOf, windowAddress } from "../text/letter.ts";
import { issueReplyCode } from "./issue-reply-code.ts";
import { type StillOfferedDeps, stillOffered } from "./still-offered.ts";

export interface PrepareLetterDeps extends StillOfferedDeps {
  readonly access: Parameters<typeof issueReplyCode>[0]["access"];
  readonly linkKey: Parameters<typeof issueReplyCode>[0]["linkKey"];
  readonly printer: Pick<LetterPrinter, "missingCharacters">;
  /** Without a slash at the end. */
  readonly publicOrigin: string;
}

/** A letter that can be printed now. */
export interface ReadyLetter {
  readonly delivery: Delivery;
  readonly senior: Senior;
  readonly digest: Digest;
  readonly address: LetterAddress;
}

export type PreparedLetter =
  | { readonly kind: "ready"; readonly letter: ReadyLetter }
  /** It must not go out any more. */
  | { readonly kind: "held"; readonly obstacle: HandDeliveryObstacle }
  | { readonly kind: "unprintable"; readonly reason: UnprintableReason; readonly characters: string };

/**
 * Looks afresh at a letter that waits: whether it may go out (MSG-09, MSG-11), what of it is still offered, and whether
 * every character of it has a glyph.
 */
export const prepareLetter =
  (deps: PrepareLetterDeps) =>
  async (delivery: Delivery, senior: Senior, centre: Centre): Promise<PreparedLetter> => {
    const listings = await stillOffered(deps, delivery, senior, centre);
    const obstacle = obstacleToHandDelivery(delivery, senior, listings.length);
    if (obstacle) return { kind: "held", obstacle };
    const address = windowAddress(senior);
    if (!address) return { kind: "unprintable", reason: "address", characters: "" };
    const digest = composeDigest(delivery, senior, centre, listings);
    const characters = charactersMissing(deps, digest, address).join("");
    if (characters !== "") return { kind: "unprintable", reason: "characters", characters };
    const replyCode = await issueReplyCode(deps)(delivery);
    return { kind: "ready", letter: { delivery, senior, digest: { ...digest, replyCode }, address } };
  };

const charactersMissing = (deps: PrepareLetterDeps, digest: Digest, address: LetterAddress): string[] => {
  const { publicOrigin, clock } = deps;
  const letter = letterInWords(digest, { address, detail: "everything", today: jstDate(clock()), publicOrigin });
  return deps.printer.missingCharacters(textsOf(letter));
};
