import { readReplyCode } from "../domain/reply-code.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { AccessRepository } from "../ports/access-repository.ts";
import type { DeliveryKey } from "../ports/delivery-repository.ts";
import { repliedDeliverySchema, replyKeyOf } from "./issue-reply-code.ts";

/**
 * The delivery of a code that somebody names on the phone or writes on a reply slip.
 * @returns undefined if it is none of this centre's
 */
export const findByReplyCode =
  ({ access }: { readonly access: Pick<AccessRepository, "find"> }) =>
  async (staff: StaffMember, typed: string): Promise<DeliveryKey | undefined> => {
    assertPermitted(staff, "delivery.by_hand");
    const code = readReplyCode(typed);
    const found = code && (await access.find(replyKeyOf(code), repliedDeliverySchema));
    return found?.centreId === staff.centreId ? found : undefined;
  };
