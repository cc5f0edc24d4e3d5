import type { Notice } from "../domain/notice.ts";
import type { NewId } from "../domain/times.ts";
import type { Random } from "../ports/random.ts";
import type { WorkQueue } from "../ports/work-queue.ts";
import { browserHashOf } from "./link-keys.ts";

interface Dependencies {
  readonly notices: WorkQueue<Notice>;
  readonly random: Random;
  readonly newId: NewId;
}

/**
 * Asks for a sign-in mail. Whether the address is known is found out by `jobs/send-notice` alone, so that this page
 * answers alike, and as fast, in both cases.
 * @returns the nonce for the asking browser's cookie, which makes the link and the code usable there
 */
export const requestSignIn =
  ({ notices, random, newId }: Dependencies) =>
  async ({ area, email }: { area: "organization" | "senior"; email: string }): Promise<string> => {
    const nonce = random.token();
    await notices.send([
      { kind: "sign_in_requested", noticeId: newId(), area, email, browserHash: browserHashOf(nonce) },
    ]);
    return nonce;
  };
