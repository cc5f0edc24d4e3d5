import { createHash, createHmac } from "node:crypto";
import { z } from "zod";
import type { Delivery } from "../domain/delivery.ts";
import { centreIdSchema, cycleSchema, seniorIdSchema } from "../domain/ids.ts";
import { type ReplyCode, replyCodeOf } from "../domain/reply-code.ts";
import type { Clock } from "../domain/times.ts";
import type { AccessRepository } from "../ports/access-repository.ts";
import type { DeliveryKey } from "../ports/delivery-repository.ts";
import type { Secret } from "../ports/secret.ts";

interface IssueReplyCodeDeps {
  readonly access: Pick<AccessRepository, "add" | "find">;
  readonly linkKey: Secret;
  readonly clock: Clock;
}

/** A letter may lie on the table for a while; afterwards the desk is called. */
const daysAlive = 120;

/** Of 23^8 codes two are hardly ever the same; a second try is one too many in a lifetime, five are certain. */
const mostTries = 5;

/** What a code leads to. */
export const repliedDeliverySchema = z.object({
  centreId: centreIdSchema,
  seniorId: seniorIdSchema,
  cycle: cycleSchema,
});

/** Row of a code: only its hash is kept. */
export const replyKeyOf = (code: ReplyCode): string => `reply#${createHash("sha256").update(code).digest("hex")}`;

const codeOf = (key: string, { centreId, seniorId, cycle }: DeliveryKey, round: number): ReplyCode => {
  const digest = createHmac("sha256", key).update(["reply", centreId, seniorId, cycle, round].join("\n")).digest("hex");
  return replyCodeOf(BigInt(`0x${digest}`));
};

const isSame = (one: DeliveryKey | undefined, other: DeliveryKey): boolean =>
  one?.centreId === other.centreId && one.seniorId === other.seniorId && one.cycle === other.cycle;

/**
 * The reply code of a delivery: made from its key, so that printing again prints the same code, and kept for 120 days
 * from its first use. No two deliveries have the same code at the same time.
 */
export const issueReplyCode =
  ({ access, linkKey, clock }: IssueReplyCodeDeps) =>
  async ({ centreId, seniorId, cycle }: Pick<Delivery, "centreId" | "seniorId" | "cycle">): Promise<ReplyCode> => {
    const delivery = { centreId, seniorId, cycle };
    const key = await linkKey();
    const expiresAt = new Date(clock().getTime() + daysAlive * 86_400_000);
    for (let round = 0; round < mostTries; round += 1) {
      const code = codeOf(key, delivery, round);
      const holder = await access.find(replyKeyOf(code), repliedDeliverySchema);
      if (isSame(holder, delivery)) return code;
      if (!holder && (await access.add(replyKeyOf(code), delivery, expiresAt))) return code;
    }
    throw new Error("no_free_reply_code");
  };
