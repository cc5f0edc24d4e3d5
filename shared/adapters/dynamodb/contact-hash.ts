import { sha256Hex } from "../crypto/sha-256.ts";

/** What an address is looked up by: indexes hold its hash, so that no index key tells whose it is. Case is passed over. */
export const contactHash = (email: string): string => sha256Hex(email.trim().toLowerCase());
