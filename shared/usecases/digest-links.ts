import { offerPayload, type SignLink, unsubscribePayload } from "../domain/capability-link.ts";
import type { Delivery } from "../domain/delivery.ts";
import type { Digest, DigestLinks } from "../domain/digest.ts";

interface DigestLinksDeps {
  readonly signLink: SignLink;
  /** Without a slash at the end. */
  readonly publicOrigin: string;
}

/** The links of one digest: a capability for each item, one to stop, and the short one of its reply code. */
export const digestLinks =
  ({ signLink, publicOrigin }: DigestLinksDeps) =>
  async (digest: Digest, { centreId, seniorId, cycle }: Delivery): Promise<DigestLinks> => ({
    entries: await Promise.all(
      digest.entries.map(
        async ({ n }) => `${publicOrigin}/o/${await signLink(offerPayload({ centreId, seniorId, cycle, n }))}`,
      ),
    ),
    unsubscribe: `${publicOrigin}/u/${await signLink(unsubscribePayload({ centreId, seniorId }))}`,
    ownPage: `${publicOrigin}/me`,
    ...(digest.replyCode && { reply: `${publicOrigin}/r/${digest.replyCode}` }),
  });
