import { createHash } from "node:crypto";
import type { Clock } from "../domain/times.ts";
import type { AccessRepository } from "../ports/access-repository.ts";
import type { StaffSignIn } from "../ports/staff-sign-in.ts";

interface Dependencies {
  readonly signIn: StaffSignIn;
  readonly access: Pick<AccessRepository, "put">;
  readonly clock: Clock;
}

const minutesToSignIn = 10;

/** Row of a sign-in under way; `browserSecret` is in a cookie of the browser that began it, so no other can end it. */
export const signInRowKey = (browserSecret: string): string =>
  `staff-sign-in#${createHash("sha256").update(browserSecret).digest("hex")}`;

/** @returns the provider's address to send this browser to */
export const beginStaffSignIn =
  ({ signIn, access, clock }: Dependencies) =>
  async (browserSecret: string): Promise<string> => {
    const { address, pending } = await signIn.begin();
    const expiresAt = new Date(clock().getTime() + minutesToSignIn * 60_000);
    await access.put(signInRowKey(browserSecret), pending, expiresAt);
    return address;
  };
