import type { MailSuppressionList } from "../../../shared/ports/mail-suppression-list.ts";

export interface FakeMailSuppressionList extends MailSuppressionList {
  readonly addresses: ReadonlyMap<string, "bounce" | "complaint">;
}

export const fakeMailSuppressionList = (): FakeMailSuppressionList => {
  const addresses = new Map<string, "bounce" | "complaint">();
  return {
    addresses,
    add: async (address, reason) => {
      addresses.set(address, reason);
    },
    remove: async (address) => {
      addresses.delete(address);
    },
  };
};
