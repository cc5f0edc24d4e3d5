import { z } from "zod";
import type { StaffMember } from "../domain/staff.ts";

/** What must be remembered between the way to the OpenID provider and back; kept on our side, never in the browser. */
export const pendingSignInSchema = z.object({
  state: z.string().min(20),
  nonce: z.string().min(20),
  codeVerifier: z.string().min(43),
});
type PendingSignIn = z.infer<typeof pendingSignInSchema>;

/** Sign-in of staff at the municipality's or operator's OpenID provider. */
export interface StaffSignIn {
  /** @returns where to send the browser, and what to remember until it comes back */
  begin(): Promise<{ address: string; pending: PendingSignIn }>;
  /**
   * Verifies the answer that the browser brought back and reads the person from the claims.
   * @param parameters query of the callback
   * @throws StaffSignInRefused
   */
  complete(parameters: URLSearchParams, pending: PendingSignIn): Promise<StaffMember>;
}
